// Reads one JSON document a line from the standard input, checks each against the schema in the file named, and writes what
// is wrong with it, a line a document; an empty line for nothing.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
// The schema of GeoJSON, as far as places have it: a point (RFC 7946, 3.1.2).
ajv.addSchema({
  $id: 'https://geojson.org/schema/GeoJSON.json',
  type: 'object',
  required: ['type', 'coordinates'],
  properties: { type: { const: 'Point' }, coordinates: { type: 'array', minItems: 2, maxItems: 3, items: { type: 'number' } } },
});
const check = ajv.compile(JSON.parse(readFileSync(process.argv[2], 'utf8')));
for await (const line of createInterface({ input: process.stdin })) {
  console.log(check(JSON.parse(line)) ? '' : check.errors.map(error => `${error.instancePath} ${error.message}`).join('; '));
}
