import { parentPort } from 'node:worker_threads';
import { sampleReplay } from './matches/index.ts';

const bytes = Uint8Array.from(sampleReplay());
parentPort?.postMessage(bytes, [bytes.buffer]);
