import { cases, type CaseName, type Figures } from './cases.ts';
import { pickFiles, replayFiles, type Size } from './replayFiles.ts';

/** One case in this process: `runCase.ts CASE SIZE` prints its figures as JSON. */
const [name, size] = process.argv.slice(2) as [CaseName, Size];
const files = pickFiles(replayFiles(), size);
const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
const figures: Figures = { bytes, ...cases[name](files) };
console.log(JSON.stringify(figures));
