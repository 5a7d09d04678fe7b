import { expect, test } from 'vitest';
import { rankedPlaylists } from '../../core/preferences.ts';
import type { OwnMatch } from '../../core/ownMatch.ts';
import { recordOf, type Profile } from '../../usecases/viewProfile.ts';
import { fitView } from '../limits.ts';
import { profileView } from './profile.ts';

const account = { platform: 'epic', id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' } as const;
const name = `**${'Ω'.repeat(29)}`;
const chart = { png: new Uint8Array([0x89, 0x50]), altText: 'a'.repeat(1024) };

function matchWon(won: boolean, index: number): OwnMatch {
  return {
    replayId: `8d8ac610-566d-4ef0-9c22-18${String(index).padStart(2, '0')}2a5ed793`,
    playlistId: 'ranked-solo-standard',
    mapCode: '_'.repeat(300),
    date: '2026-03-12T20:15:44',
    overtime: true,
    goals: { blue: 10, orange: won ? 9 : 11 },
    line: { account, team: 'blue', goals: 10, assists: 10, saves: 10, shots: 10, score: 1000 },
  };
}

function fullProfile(): Profile {
  const recent = Array.from({ length: 5 }, (_, index) => matchWon(true, index));
  const values = Array.from({ length: 20 }, (_, index) => index);
  const change = { before: 1234.5, after: 2345.6, isClear: true };
  return {
    accounts: Array.from({ length: 40 }, (_, index) => ({
      id: String(index),
      account,
      displayName: name,
      isPrimary: false,
    })),
    ranks: rankedPlaylists.map((playlistId) => ({
      playlistId,
      tier: 22,
      source: 'estimate',
      matches: 60,
    })),
    ...recordOf(recent),
    recent,
    places: rankedPlaylists.map((playlistId) => ({ playlistId, mapCode: 'stadium_p', matches: 9 })),
    trend: {
      playlistId: 'ranked-solo-standard',
      results: values.map(() => 'win'),
      rows: Array.from({ length: 4 }, () => ({
        label: 'Boost used while supersonic',
        unit: 'boost/min',
        values,
        change,
      })),
      means: { goals: 1.25, assists: 0.5, saves: 2, shots: 3 },
    },
  };
}

test.each(['self', 'other', 'channel'] as const)(
  'the fullest card fits whole for %s',
  (audience) => {
    const view = profileView({ profile: fullProfile(), name, audience, chart });
    expect(fitView(view)).toEqual(view);
    expect(view.components === undefined).toBe(audience !== 'self');
    expect(JSON.stringify(view.embeds)).not.toContain('**Ω');
  },
);

test('each rank says where it is known from', () => {
  const ranks = [
    { playlistId: 'ranked-duels', tier: 4, source: 'document' },
    { playlistId: 'ranked-doubles', tier: 5, source: 'declared' },
    { playlistId: 'ranked-standard', tier: 6.4, source: 'estimate', matches: 3 },
  ] as const;
  const profile = { ...fullProfile(), ranks };
  const [person] = profileView({ profile, name, audience: 'self', chart }).embeds!;
  expect(person!.fields!.find((field) => field.name === 'Ranks')!.value.split('\n')).toEqual([
    'Ranked Duels: **Silver 1** (from Ballchasing)',
    'Ranked Doubles: **Silver 2** (declared in `/settings`)',
    'Ranked Standard: **Silver 3** (estimated from 3 matches)',
  ]);
});

test('only winning runs are counted out', () => {
  const results = [false, false, false, true, true, true, false];
  const found = recordOf(results.map(matchWon));
  expect(found).toMatchObject({
    record: { win: 3, loss: 4, draw: 0 },
    streak: { result: 'loss', length: 3 },
    longestWinStreak: 3,
  });
  const profile = { ...fullProfile(), ...found };
  const text = JSON.stringify(profileView({ profile, name, audience: 'self', chart }).embeds);
  expect(text).toContain('last match: lost · longest: 3 wins in a row');
  expect(text).not.toContain('losses in a row');
});
