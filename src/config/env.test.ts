import { expect, test } from 'vitest';
import { EnvError, readEnv } from './env.ts';

test('an empty environment is a newcomer: everything in one process, nothing outside', () => {
  const env = readEnv({});
  expect(env).toMatchObject({ ROLE: 'all', DATA_DIR: './data', REPLAY_RETENTION_DAYS: 30 });
  expect(env.DISCORD_TOKEN).toBeUndefined();
});

test('a variable left empty counts as not set', () => {
  expect(readEnv({ DATABASE_URL: '', ROLE: '' })).toMatchObject({ ROLE: 'all' });
});

test('every wrong variable is reported together, by name and without its value', () => {
  const wrong = {
    ROLE: 'boss',
    DATABASE_URL: 'mysql://secret@db/x',
    PARSE_THREADS: 'many',
    DISCORD_TOKEN: 'short-secret',
  };
  const said = messageOf(() => readEnv(wrong));
  for (const name of Object.keys(wrong)) expect(said).toContain(name);
  expect(said).not.toContain('secret');
});

function messageOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return error instanceof EnvError ? error.message : '';
  }
}
