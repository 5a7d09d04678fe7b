import { languages } from '../../src/coaching/words/index.ts';
import { beforeAll, expect, test } from 'vitest';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { analyzeReplay, type ReplayDocument } from '../../src/analysis/index.ts';
import { rankRadarOf } from '../../src/charts/rankRadarFinding.ts';
import { renderMemberChart } from '../../src/charts/renderMemberChart.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import { defaultPreferences } from '../../src/core/preferences.ts';
import { loadModels } from '../../src/db/modelFiles.ts';
import { fitView } from '../../src/discord/limits.ts';
import { focusView } from '../../src/discord/views/focus.ts';
import { chooseFocus } from '../../src/ml/focus.ts';
import { assessMember, type AssessMemberDeps } from '../../src/usecases/assessMember.ts';

const me: PlayerId = { platform: 'steam', id: '76561197960287930' };
let documents: readonly ReplayDocument[];
let deps: AssessMemberDeps;

beforeAll(() => {
  documents = [1, 2, 3].map((seed) => {
    const players = pickTeams(3, () => evenSkill(0.5));
    const { document } = analyzeReplay(playMatch({ seed, players, seconds: 60 }).bytes);
    const [first, ...others] = document.blue.players;
    return { ...document, blue: { ...document.blue, players: [{ ...first!, id: me }, ...others] } };
  });
  deps = {
    findLinkedPlayers: () => Promise.resolve([me]),
    findRecentDocuments: (player) => Promise.resolve(player === me ? documents : []),
    loadModels: () => loadModels(),
    findPreferences: () => Promise.resolve(defaultPreferences),
  };
});

test('a member without an account is sent to link one, one without matches to hand one in', async () => {
  const stranger = { ...deps, findLinkedPlayers: () => Promise.resolve([]) };
  await expect(assessMember(stranger, { discordId: '1' })).rejects.toMatchObject({
    code: 'not-linked',
  });
  const idle = { ...deps, findRecentDocuments: () => Promise.resolve([]) };
  await expect(assessMember(idle, { discordId: '1' })).rejects.toMatchObject({
    code: 'no-matches',
  });
});

test('the account with the most matches is the one that is judged', async () => {
  const idle: PlayerId = { platform: 'epic', id: 'e' };
  const two = { ...deps, findLinkedPlayers: () => Promise.resolve([idle, me]) };
  const { assessment } = await assessMember(two, { discordId: '1' });
  expect(assessment.id).toEqual(me);
});

test('a rank is the one given, else the newest document’s, else declared, else estimated', async () => {
  const rankOf = async (given: Partial<AssessMemberDeps>, rank?: number) => {
    const who = { discordId: '1', ...(rank === undefined ? {} : { rank }) };
    return (await assessMember({ ...deps, ...given }, who)).assessment.ownRank;
  };
  const ranks = { 'ranked-standard': 9, 'ranked-doubles': 20 };
  const findPreferences = () => Promise.resolve({ ...defaultPreferences, ranks });
  const ranked = documents.map((document, index) => withRank(document, index === 0 ? 10 : 9));
  const findRecentDocuments = () => Promise.resolve(ranked);
  expect(await rankOf({})).toMatchObject({ source: 'estimate' });
  expect(await rankOf({ findPreferences })).toEqual({ tier: 9, source: 'declared' });
  const named = { findPreferences, findRecentDocuments };
  expect(await rankOf(named)).toEqual({ tier: 10, source: 'document' });
  expect(await rankOf(named, 7)).toEqual({ tier: 7, source: 'given' });
});

function withRank(document: ReplayDocument, tier: number): ReplayDocument {
  const [first, ...others] = document.blue.players;
  const ranked = { ...first!, rank: { id: 'a-rank', tier } };
  return { ...document, blue: { ...document.blue, players: [ranked, ...others] } };
}

test('the card fits into Discord whole, with a radar that says in words what it shows', async () => {
  const { models, assessment } = await assessMember(deps, { discordId: '1', rank: 8 });
  const chosen = chooseFocus(models, assessment, 8);
  const radar = rankRadarOf(languages.en, assessment, chosen?.skill)!;
  expect(radar.axes.length).toBeGreaterThanOrEqual(3);
  const chart = renderMemberChart(radar);
  expect(chart.altText).toMatch(/Own rank Gold 2, next Platinum 2\. air play like .+ \(.+ to .+\)/);
  const focus = focusView(languages.en, { assessment, focus: chosen, chart });
  expect(fitView(focus)).toEqual(focus);
  expect(focus.embeds?.[0]?.fields).toHaveLength(6);
  expect(focus.files?.[0]?.altText).toBe(chart.altText);
});

test('two sides make no shape, and nobody is above the highest rank', async () => {
  const { assessment } = await assessMember(deps, { discordId: '1', rank: 22 });
  const highest = rankRadarOf(languages.en, assessment, undefined)!;
  expect(renderMemberChart(highest).altText).not.toContain('next');
  const { estimate: _, ...unranked } = assessment.skills.boost_efficiency;
  const skills = { ...assessment.skills };
  for (const skill of ['boost_efficiency', 'speed', 'recovery'] as const) skills[skill] = unranked;
  expect(rankRadarOf(languages.en, { ...assessment, skills }, undefined)).toBeUndefined();
});
