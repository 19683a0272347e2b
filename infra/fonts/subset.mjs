// Cuts the typefaces down to the letters that the languages of the site use, and writes them, with their licences, to
// functions/wwwroot/fonts. The result is committed, so that building the site needs nothing from npm.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '..', '..', 'functions', 'wwwroot', 'fonts');

// As in the unicode-range lines of site.css.
const ranges = {
  latin: 'U+0020-007E, U+00A0-00FF, U+0131, U+0152-0153, U+02DA, U+02DC, U+2010-2015, U+2018-201E, U+2020-2022, U+2026, U+202F, U+2030, U+2039-203A, U+20AC, U+2190-2193, U+2212',
  vietnamese: 'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB',
  cyrillic: 'U+0401, U+0410-044F, U+0451, U+2116',
  arabic: 'U+060C, U+061B, U+061F, U+0620-0652, U+0660-066C, U+0670-0671, U+0679, U+067E, U+0686, U+0688, U+0691, U+0698, U+06A9, U+06AF, U+06BA, U+06BE, U+06C1, U+06CC, U+06D2, U+06D4, U+06F0-06F9, U+200C-200F',
};

const faces = [
  ['be-vietnam-pro', 400, ['latin', 'vietnamese']],
  ['noto-serif', 400, ['latin', 'vietnamese', 'cyrillic']],
  ['noto-serif', 600, ['latin', 'vietnamese', 'cyrillic']],
  ['noto-sans', 400, ['cyrillic']],
  ['noto-sans-arabic', 400, ['arabic']],
  ['noto-sans-arabic', 600, ['arabic']],
];

const letters = range => range.split(',').map(part => {
  const [first, last = first] = part.trim().slice(2).split('-').map(code => parseInt(code, 16));
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}).join('');

mkdirSync(target, { recursive: true });
for (const [family, weight, subsets] of faces) {
  const folder = join(here, 'node_modules', '@fontsource', family);
  copyFileSync(join(folder, 'LICENSE'), join(target, `${family}-LICENSE.txt`));
  for (const subset of subsets) {
    const name = `${family}-${subset}-${weight}`;
    const source = readFileSync(join(folder, 'files', `${name}-normal.woff2`));
    // Instructions for coarse screens are half of a file that has them, and no screen for reading is that coarse any more.
    const font = await subsetFont(source, letters(ranges[subset]), { targetFormat: 'woff2', noHinting: true });
    writeFileSync(join(target, `${name}.woff2`), font);
    console.log(`${name}: ${source.length} -> ${font.length} bytes`);
  }
}
