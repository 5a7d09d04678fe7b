import { cases, type CaseName, type Figures } from './cases.ts';
import { loadReplays, type Size } from './replayFiles.ts';

/** One case in this process: `runCase.ts CASE SIZE` prints its figures as JSON. */
const [name, size] = process.argv.slice(2) as [CaseName, Size];
const replays = await loadReplays(size);
const bytes = replays.reduce((sum, replay) => sum + replay.length, 0);
const figures: Figures = { bytes, ...cases[name](replays) };
console.log(JSON.stringify(figures));
