import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** Copies what git would hand out of this checkout, changes included, into a new folder. */
export function copyCheckout(target: string): void {
  const words = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', words, { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\0');
  for (const file of files.filter((name) => name !== '')) {
    mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    // A file that was deleted but not committed yet is still listed.
    cpSync(file, path.join(target, file), { force: true, errorOnExist: false });
  }
}

/** Runs a tool to its end in a folder; what it wrote is in the error when it fails. */
export async function runIn(folder: string, line: string): Promise<void> {
  const [tool = '', ...words] = line.split(' ');
  await promisify(execFile)(tool, words, { cwd: folder, maxBuffer: 2 ** 26 });
}
