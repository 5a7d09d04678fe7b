import { beforeAll, expect, test } from 'vitest';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { analyzeReplay, type ReplayDocument } from '../../src/analysis/index.ts';
import type { PlayerId } from '../../src/core/ids.ts';
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

test('the card fits into Discord whole', async () => {
  const { models, assessment } = await assessMember(deps, { discordId: '1', rank: 8 });
  const focus = focusView(assessment, chooseFocus(models, assessment, 8));
  expect(fitView(focus)).toEqual(focus);
  expect(focus.embeds?.[0]?.fields).toHaveLength(6);
});
