import { parentPort } from 'node:worker_threads';
import { playSampleMatch } from './ballchasing/stockSamples.ts';

const MATCHES = 3;
const SECONDS = 60;

for (let number = 0; number < MATCHES; number++) {
  parentPort?.postMessage(playSampleMatch(number, SECONDS));
}
