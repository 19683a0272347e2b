// Ends with whoever holds the other end of the pipe: a test host that is killed leaves no emulator behind.
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdin.resume();
require('azurite/dist/src/azurite');
