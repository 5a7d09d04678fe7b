import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

test('training on the sample repeats to the byte, whatever the number of processes', () => {
  const printed = execFileSync('npm', ['run', '-s', 'train', '--', '--sample', '--jobs', '1'], {
    encoding: 'utf8',
  });
  expect(printed).toMatch(/the same to the byte/);
});
