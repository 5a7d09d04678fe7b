import { expect, test } from 'vitest';
import { focusText } from '../../src/coaching/focus/focusText.ts';
import { languages } from '../../src/coaching/words/index.ts';
import { loadModels } from '../../src/db/modelFiles.ts';
import { assessPlayer, assessPlayers } from '../../src/ml/assess.ts';
import { skillNames, type Assessment } from '../../src/ml/assessment.ts';
import { chooseFocus } from '../../src/ml/focus.ts';
import { inventedMatch, lobbyOf } from '../../playground/players/inventedMatch.ts';

const models = await loadModels();
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const who = { platform: 'steam', id: 'a' };

function leagueRank(rank: number): number {
  const matches = [1, 2, 3, 4].map((seed) =>
    inventedMatch(models, lobbyOf(rank), { seed: seed + rank * 100 }),
  );
  return mean(
    matches.flatMap((match) => assessPlayers(models, [match])).map((one) => one.overall!.rank),
  );
}

test('nine tiers of a league come out in order, professionals on top, none above 22', () => {
  const tiers = [6, 8, 10, 12, 14, 16, 18, 20, 21.5, 23].map(leagueRank);
  expect(tiers).toEqual([...tiers].sort((a, b) => a - b));
  expect(tiers.at(-1)! - tiers.at(-2)!).toBeGreaterThan(0.02);
  expect(Math.max(...tiers)).toBeLessThanOrEqual(22);
});

test('the 80 % interval holds the rank of at least seven players in ten', () => {
  const inside = [8, 11, 14, 17, 20].flatMap((rank) =>
    [1, 2, 3, 4].flatMap((seed) =>
      assessPlayers(models, [inventedMatch(models, lobbyOf(rank), { seed: seed * 31 + rank })]).map(
        ({ overall }) => Number(overall!.low <= rank && rank <= overall!.high),
      ),
    ),
  );
  expect(mean(inside)).toBeGreaterThan(0.7);
});

test('more matches narrow the interval, but never to nothing', () => {
  const matches = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) =>
    inventedMatch(models, lobbyOf(14), { seed }),
  );
  const [one, eight] = [matches.slice(0, 1), matches].map((own) => assessPlayers(models, own));
  const width = (found: readonly Assessment[]): number =>
    mean(found.map(({ overall }) => overall!.high - overall!.low));
  expect(width(eight!)).toBeLessThan(width(one!));
  expect(width(eight!)).toBeGreaterThan(1.5);
  expect(one![0]!.building).toEqual({ have: 1, need: 5 });
  expect(eight![0]!.building).toBeUndefined();
});

test('a diamond with gold boost habits hears of boost, with the statistics that say so', () => {
  const weak = {
    bpm: -2,
    bcpm: -2,
    count_collected_small_per_minute: -1.5,
    count_collected_big_per_minute: -1.5,
  };
  const lobby = lobbyOf(14).map((player) =>
    player.id === 'a' ? { ...player, moved: weak } : player,
  );
  const matches = [1, 2, 3, 4, 5].map((seed) =>
    inventedMatch(models, lobby, { seed, chance: 0.3 }),
  );
  const found = assessPlayer(models, matches, { ...who, rank: 14 });
  const { boost_efficiency: boost, aerial_accuracy: air } = found.skills;
  expect(boost.weakness).toBeGreaterThan(0.8);
  expect(boost.weakness!).toBeGreaterThan(air.weakness! + 0.2);
  expect(boost.estimate!.rank).toBeLessThan(12);
  expect(boost.reasons.map(({ stat }) => stat)).toContain('bcpm');
  const reason = boost.reasons.find(({ stat }) => stat === 'bcpm')!;
  expect(reason.effect).toBeLessThan(0);
  expect(reason.value).toBeLessThan(reason.typical[0]);
  expect(reason.next![0]).toBeGreaterThan(reason.typical[0]);
  const focus = chooseFocus(models, found)!;
  expect(focus.skill).toBe('boost_efficiency');
  expect(focusText(languages.en, focus, found)).toMatch(
    /^Your boost use plays below Diamond 2, most like .+ \(chance \d\d %\)\. What shows it most/,
  );
});

test('saving, shooting and positioning are held against the lobby and claim no rank', () => {
  const found = assessPlayer(models, [inventedMatch(models, lobbyOf(14))], { ...who, rank: 14 });
  expect(found.skills.shot_accuracy).toMatchObject({ basis: 'lobby' });
  expect(found.skills.positioning_score).toMatchObject({ basis: 'lobby' });
  expect(found.skills.save_percentage.basis).toBe('heuristic');
  for (const skill of ['shot_accuracy', 'save_percentage', 'positioning_score'] as const)
    expect(found.skills[skill].estimate).toBeUndefined();
});

test('a player who shoots worse than the lobby in ten matches is told so, one level with it is not', () => {
  const level = lobbyOf(14);
  const lobby = level.map((one) =>
    one.id === 'a' ? { ...one, moved: { shooting_percentage: -1.5, shots_per_minute: -1.5 } } : one,
  );
  const chance = (players: typeof level): number =>
    assessPlayer(
      models,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) =>
        inventedMatch(models, players, { seed, chance: 0.5 }),
      ),
      who,
    ).skills.shot_accuracy.weakness!;
  expect(chance(lobby)).toBeGreaterThan(0.75);
  expect(chance(level)).toBeLessThan(0.7);
});

test('2v2 has a model of its own; 1v1 is compared with the opponent, and said so', () => {
  const doubles = assessPlayer(models, [inventedMatch(models, lobbyOf(16, 'abcd'))], who);
  expect(doubles.overall!.rank).toBeGreaterThan(11);
  expect(doubles.skills.boost_efficiency.basis).toBe('rank');
  const duel = assessPlayer(models, [inventedMatch(models, lobbyOf(16, 'ab'))], who);
  expect(duel.overall).toBeUndefined();
  expect(duel.skills.boost_efficiency).toMatchObject({ basis: 'heuristic' });
  expect(duel.notes.join()).toMatch(/no ranks for 1v1/);
});

test('a private match opened for four and played by three is 3v3; a lone player with mates is what it says', () => {
  const match = inventedMatch(models, lobbyOf(20));
  const modes = (document: unknown): boolean =>
    assessPlayer(models, [document], who).overall !== undefined;
  expect(modes({ ...match, team_size: 4 })).toBe(true);
  const { players } = match['blue'] as { players: object[] };
  expect(modes({ ...match, blue: { players: players.slice(0, 1) }, orange: {} })).toBe(true);
  expect(modes({ ...match, team_size: 4, playlist_id: 'unranked-chaos' })).toBe(false);
});

test('one duel is never a verdict, however it went', () => {
  const awful = { shots_per_minute: -4, shooting_percentage: -4 };
  const lobby = lobbyOf(16, 'ab').map((one) => (one.id === 'a' ? { ...one, moved: awful } : one));
  const found = assessPlayer(models, [inventedMatch(models, lobby)], who);
  expect(found.skills.shot_accuracy.weakness).toBeGreaterThan(0.5);
  expect(found.skills.shot_accuracy.weakness).toBeLessThan(0.9);
});

test('a rank that the play rules out is not taken for the own rank', () => {
  const match = inventedMatch(models, lobbyOf(20)) as { blue: { players: { rank?: object }[] } };
  match.blue.players[0]!.rank = { id: 'silver-2', tier: 5 };
  const found = assessPlayer(models, [match], who);
  expect(found.ownRank!.source).toBe('estimate');
  expect(found.notes.join()).toMatch(/Silver 2/);
});

const noSkill = (found: Assessment): string[] =>
  skillNames.map((skill) => {
    expect(found.skills[skill].basis).toBe('none');
    expect(found.skills[skill].weakness).toBeUndefined();
    return found.skills[skill].because!;
  });

test('what cannot be said says why', () => {
  const match = inventedMatch(models, lobbyOf(14));
  const first = (match['blue'] as { players: Record<string, unknown>[] }).players[0]!;
  const withFirst = (changes: object): unknown => ({
    ...match,
    blue: { players: [{ ...first, ...changes }] },
  });
  const because = (document: unknown): string => noSkill(assessPlayers(models, [document])[0]!)[0]!;
  expect(because(withFirst({ id: {} }))).toBe('it is a bot');
  expect(because(withFirst({ end_time: 30 }))).toBe('30 seconds of play are too short to judge');
  expect(because(withFirst({ stats: {} }))).toBe('the document holds no statistics');
  expect(because(withFirst({ stats: { boost: { bpm: 'lots' } } }))).toBe(
    'the document holds no statistics',
  );
  expect(because({ ...match, playlist_id: 'hoops' })).toMatch(/^hoops is not played by the rules/);
  expect(because({ ...match, playlist_id: 'knockout' })).toMatch(/^knockout is not/);
  expect(assessPlayers(models, [{}, null, 'text', { blue: { players: 'none' } }])).toEqual([]);
  expect(noSkill(assessPlayer(models, [match], { platform: 'epic', id: 'nobody' }))[0]).toBe(
    'the player is in none of the documents',
  );
});

test('a document without half of its statistics still orders players, with wider intervals', () => {
  const without = (rank: number): Assessment => {
    const match = inventedMatch(models, lobbyOf(rank), { chance: 0.2 });
    const { players } = match['blue'] as { players: { stats: Record<string, unknown> }[] };
    for (const player of players) {
      player.stats['positioning'] = {};
      delete (player.stats['boost'] as Record<string, unknown>)['bcpm'];
    }
    return assessPlayer(models, [match], who);
  };
  const found = [8, 14, 20].map(without);
  const ranks = found.map(({ overall }) => overall!.rank);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(found[1]!.skills.rotation_efficiency.basis).toBe('none');
  expect(found[1]!.skills.rotation_efficiency.because).toMatch(/lack the statistics/);
});

test('no goal in a lobby without goals is no reason', () => {
  const lobby = lobbyOf(14).map((player) => ({
    ...player,
    moved: { shooting_percentage: player.id === 'f' ? 9 : -9 },
  }));
  const { shot_accuracy: shooting } = assessPlayer(models, [inventedMatch(models, lobby)], {
    ...who,
    rank: 14,
  }).skills;
  expect(shooting.reasons.length).toBeGreaterThan(0);
  expect(shooting.reasons.map(({ stat }) => stat)).not.toContain('shooting_percentage');
});
