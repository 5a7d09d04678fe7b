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

const secret = 'k'.repeat(32);

test('a public URL is https, a bare host, and comes with a secret', () => {
  const PUBLIC_URL = 'https://bot.example/';
  expect(readEnv({ PUBLIC_URL, SECRET_KEY: secret }).PUBLIC_URL).toBe('https://bot.example');
  expect(messageOf(() => readEnv({ PUBLIC_URL }))).toMatch(/SECRET_KEY: is needed/);
  for (const url of [
    'http://bot.example',
    'https://bot.example/path',
    'https://a@bot.example',
    'bot',
  ]) {
    const said = messageOf(() => readEnv({ PUBLIC_URL: url, SECRET_KEY: secret }));
    expect(said).toMatch(/PUBLIC_URL: must be https/);
  }
  const local = { PUBLIC_URL: 'http://127.0.0.1:8080', SECRET_KEY: secret };
  expect(readEnv(local).PUBLIC_URL).toBe('http://127.0.0.1:8080');
});

test('sites that may use the API are listed as origins', () => {
  const list = 'https://a.example, http://localhost:3000';
  expect(readEnv({ CORS_ORIGINS: list }).CORS_ORIGINS).toEqual(list.split(', '));
  expect(messageOf(() => readEnv({ CORS_ORIGINS: '*' }))).toContain('CORS_ORIGINS');
});

function messageOf(action: () => unknown): string {
  try {
    action();
    return '';
  } catch (error) {
    return error instanceof EnvError ? error.message : '';
  }
}
