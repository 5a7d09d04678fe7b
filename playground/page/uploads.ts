import { randomUUID } from 'node:crypto';
import type { FileToSend } from '../discord/index.ts';

/** What Discord takes without a subscription; the page says so before it sends. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;

/** Files wait here between being dropped and being sent; the oldest make room. */
const MAX_WAITING = 30;

export class Uploads {
  readonly #waiting = new Map<string, FileToSend>();

  keep(file: FileToSend): string {
    const id = randomUUID();
    this.#waiting.set(id, file);
    if (this.#waiting.size > MAX_WAITING) this.#waiting.delete([...this.#waiting.keys()][0]!);
    return id;
  }

  take(id: string): FileToSend {
    const file = this.#waiting.get(id);
    if (!file) throw new Error('The file is gone from the waiting room. Choose it again.');
    return file;
  }
}
