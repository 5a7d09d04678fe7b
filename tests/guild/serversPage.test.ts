import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guildLanguages } from '../../src/coaching/guild/words/index.ts';
import { neededPermissions } from '../../src/core/channelAccess.ts';
import type { UserErrorCode } from '../../src/core/errors.ts';
import { userErrorText } from '../../src/discord/errorText.ts';

const rows = readFileSync('docs/servers.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
const saidIn = ([, , said = '']: readonly string[]): string => said.slice(said.indexOf(': ') + 2);

const { setup } = guildLanguages.en;
const manager = { needed: 'Manage Server' };
const codes: readonly UserErrorCode[] = [
  'guild-only',
  'channel-not-writable',
  'team-not-lead',
  'team-not-shared',
  'team-no-messages',
  'not-yours',
];

test('the page says of every missing permission what the bot says', () => {
  const said = [
    ...neededPermissions.map((name) => setup.permissions[name]),
    setup.channelGone,
    setup.testRefused,
    userErrorText('not-allowed', manager),
    ...codes.map((code) => userErrorText(code, {})),
  ];
  expect(rows.map(saidIn)).toEqual(said);
  expect(rows.slice(0, neededPermissions.length).map(([name]) => name)).toEqual([
    ...neededPermissions,
  ]);
});
