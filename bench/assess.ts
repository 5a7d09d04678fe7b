import { loadModels } from '../src/db/modelFiles.ts';
import { assessPlayer } from '../src/ml/assess.ts';
import { inventedMatch, lobbyOf } from '../playground/players/inventedMatch.ts';

/** `npm run bench:assess`: milliseconds to assess one player's match, the models loaded and warm. */
const RUNS = 200;
const models = await loadModels();

for (const [mode, names] of [
  ['3v3', 'abcdef'],
  ['2v2', 'abcd'],
] as const) {
  const match = inventedMatch(models, lobbyOf(14, names));
  const times = Array.from({ length: RUNS }, () => {
    const startedAt = performance.now();
    assessPlayer(models, [match], { platform: 'steam', id: 'a', rank: 14 });
    return performance.now() - startedAt;
  }).toSorted((a, b) => a - b);
  const [fastest, median] = [times[0]!, times[RUNS / 2]!];
  console.log(`${mode}: ${median.toFixed(2)} ms (${fastest.toFixed(2)} at best, ${RUNS} runs)`);
}
