import { realBases, writtenBases } from './mutantBases.ts';
import { tollOf } from './mutants.ts';

/** `mutantRun.ts written|real FIRST COUNT` prints the toll as JSON. */
const [kind, first, count] = process.argv.slice(2);

/** Of each version; the largest file of all comes on top. */
const REAL_FILES = 2;

const bases = kind === 'real' ? realBases(REAL_FILES) : writtenBases();
const seeds = Array.from({ length: Number(count) }, (_, index) => Number(first) + index);
console.log(JSON.stringify(tollOf(bases, seeds)));
