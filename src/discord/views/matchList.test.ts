import { expect, test } from 'vitest';
import type { OwnMatch } from '../../core/ownMatch.ts';
import { MATCHES_A_PAGE, type MatchList } from '../../usecases/listMatches.ts';
import { fitView } from '../limits.ts';
import { matchListView } from './matchList.ts';

const account = { platform: 'epic', id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' } as const;

function crowdedList(): MatchList {
  const matches = Array.from({ length: MATCHES_A_PAGE }, (_, index): OwnMatch => ({
    replayId: `8d8ac610-566d-4ef0-9c22-18${String(index).padStart(2, '0')}2a5ed793`,
    playlistId: `ranked-${'x'.repeat(40)}`,
    mapCode: `**workshop** ${'m'.repeat(300)}\n# shout`,
    date: '2026-03-12T20:15:44+01:00',
    overtime: true,
    goals: { blue: 100, orange: 99 },
    line: { account, team: 'blue', goals: 100, assists: 99, saves: 99, shots: 99, score: 9999 },
  }));
  const places = Array.from({ length: 60 }, (_, index) => ({
    playlistId: `ranked-mode-${index}`,
    mapCode: 'm'.repeat(36),
    matches: 1000 + index,
  }));
  const filter = {
    playlistId: 'ranked-solo-standard',
    mapCode: 'm'.repeat(36),
    result: 'win',
    since: '2026-03-12',
  } as const;
  return { filter, page: 9998, pages: 9999, total: 80_000, matches, places };
}

test('the longest list fits into Discord whole, its custom ids too', () => {
  const view = matchListView(crowdedList());
  expect(fitView(view)).toEqual(view);
  const controls = view.components!.flatMap(({ components }) => components);
  const ids = controls.map((control) => ('custom_id' in control ? control.custom_id : ''));
  expect(new Set(ids).size).toBe(controls.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(100);
  const [, playlists] = controls;
  expect(playlists && 'options' in playlists && playlists.options).toHaveLength(25);
});

test('the name of an arena has no power over the message', () => {
  const { description } = matchListView(crowdedList()).embeds![0]!;
  expect(description).not.toContain('**workshop**');
  expect(description).not.toMatch(/^# shout/m);
});

test('who has only handed matches in is not asked about wins', () => {
  const { line: _, ...watched } = crowdedList().matches[0]!;
  const view = matchListView({ ...crowdedList(), filter: {}, matches: [watched], places: [] });
  expect(JSON.stringify(view.components)).not.toContain('Wins');
  expect(view.embeds![0]!.description).toContain('Blue 100–99 Orange after overtime');
});
