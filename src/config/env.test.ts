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

const secret = '5f0c1e7a9b3d2468ace0fdb97531f2e4';

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

test.each([
  ['short', 'a1b2c3d4e5f6'],
  ['one key held down', 'k'.repeat(40)],
  ['a word repeated', 'changeme!123'.repeat(4)],
  ['few different characters', 'abcabcaabbccabcbacbacbabcabcbacbabcabc'],
])('a secret that is %s is refused without being shown', (_what, SECRET_KEY) => {
  const said = messageOf(() => readEnv({ PUBLIC_URL: 'https://bot.example', SECRET_KEY }));
  expect(said).toMatch(/SECRET_KEY: (needs 32|is easy to guess)/);
  expect(said).not.toContain(SECRET_KEY);
});

test('the sign-in through Discord needs id, secret and a public URL', () => {
  const site = { PUBLIC_URL: 'https://bot.example', SECRET_KEY: secret };
  const app = { DISCORD_CLIENT_ID: '123456789012345678', DISCORD_CLIENT_SECRET: 's'.repeat(32) };
  expect(readEnv({ ...site, ...app })).toMatchObject(app);
  const { DISCORD_CLIENT_ID } = app;
  expect(messageOf(() => readEnv({ ...site, DISCORD_CLIENT_ID }))).toMatch(/CLIENT_SECRET: goes/);
  expect(messageOf(() => readEnv(app))).toMatch(/DISCORD_CLIENT_ID: needs a PUBLIC_URL/);
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
