import { expect, test } from 'vitest';
import { TransientError, UserError, type UserErrorCode } from '../core/errors.ts';
import { errorText, userErrorText } from './errorText.ts';

/** What the commands of a server can refuse. */
const ofServers: readonly UserErrorCode[] = [
  'guild-only',
  'not-allowed',
  'timezone-not-understood',
  'link-not-understood',
  'ballchasing-not-configured',
  'ballchasing-token-refused',
  'ballchasing-not-found',
  'ballchasing-private',
  'ballchasing-busy',
  'not-yours',
  'no-matches',
  'not-linked',
  'cooldown',
  'control-outdated',
  'command-outdated',
  'channel-not-writable',
  'team-none',
  'team-not-founded',
  'team-too-many',
  'team-not-linked',
  'team-no-matches',
  'team-group-unread',
  'team-not-lead',
  'team-not-shared',
  'team-no-messages',
];
const facts = { input: 'xyz', name: 'xyz', seconds: 3, needed: 'Manage Server' };

test('whatever a command of servers refuses is said in German to who speaks it', () => {
  const same = ofServers.filter(
    (code) => userErrorText(code, facts, 'de') === userErrorText(code, facts, 'en'),
  );
  expect(same).toEqual([]);
});

test('German leaves out nothing that English tells', () => {
  const told = (code: UserErrorCode, language: 'en' | 'de') =>
    Object.values(facts).filter((fact) => userErrorText(code, facts, language).includes(`${fact}`));
  const different = ofServers.filter((code) => told(code, 'en').join() !== told(code, 'de').join());
  expect(different).toEqual([]);
});

test('what was typed stays text, and a code without German words is said in English', () => {
  const code = 'timezone-not-understood';
  expect(userErrorText(code, { input: '`@everyone`' }, 'de')).toContain("`'@everyone'`");
  expect(userErrorText(code, {}, 'en')).toContain('that is not a time zone');
  expect(errorText(new UserError('profile-private'), 'r', 'de')).toContain('profile');
});

test('an outage and a bug are told in both languages', () => {
  expect(errorText(new TransientError('x'), 'r', 'de')).toContain('beschäftigt');
  expect(errorText(new Error('x'), 'abc123', 'de')).toContain('abc123');
});
