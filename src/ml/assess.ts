import {
  skillNames,
  type Assessment,
  type CannotSay,
  type OwnRank,
  type RankEstimate,
  type SkillAssessment,
  type SkillName,
} from './assessment.ts';
import { assessByHeuristic, type Baseline } from './heuristicEvidence.ts';
import { lobbySkills, type LobbySkill } from './lobby.ts';
import { assessByLobby } from './lobbyEvidence.ts';
import type { Models } from './models.ts';
import { readPlayerMatches, type PlayerMatch } from './playerMatches.ts';
import { pooledVector } from './pooling.ts';
import { assessByRank, believePart, partOf, toEstimate } from './rankEvidence.ts';
import { rankName } from './ranks.ts';
import { selectMatches, type Selection } from './selection.ts';

/** From here one more match hardly changes a finding. */
export const STEADY_MATCHES = 5;

export type AssessOptions = {
  /** The tier the player says they hold, 1 to 22; stands above the documents' own. */
  readonly rank?: number;
  /** The tiers the player declared once, by mode (`3v3`); the documents' own stand above them. */
  readonly declared?: DeclaredTiers;
  /** Earlier documents, to compare with where neither model nor lobby nor rank can serve. */
  readonly history?: readonly unknown[];
};

export type DeclaredTiers = Readonly<Partial<Record<string, number>>>;

type Who = { readonly platform: string; readonly id: string };

/** What one player's documents say of them. Never throws for a poor document: it says why it cannot tell. */
export function assessPlayer(
  models: Models,
  documents: readonly unknown[],
  who: Who & AssessOptions,
): Assessment {
  const matches = documents.flatMap(readPlayerMatches).filter((match) => isSame(match, who));
  const history = (who.history ?? [])
    .flatMap(readPlayerMatches)
    .filter((match) => isSame(match, who) && !match.unusable);
  return assessMatches(models, matches, { ...who, earlier: history });
}

/** Every player of the documents, matches of the same player together, in order of appearance. */
export function assessPlayers(
  models: Models,
  documents: readonly unknown[],
  { rank }: Pick<AssessOptions, 'rank'> = {},
): Assessment[] {
  const players = new Map<string, PlayerMatch[]>();
  for (const match of documents.flatMap(readPlayerMatches)) {
    const key = match.id === '' ? `${match.name} without an id` : `${match.platform}:${match.id}`;
    players.set(key, [...(players.get(key) ?? []), match]);
  }
  return [...players.values()].map((matches) => {
    const { platform, id } = matches[0]!;
    return assessMatches(models, matches, {
      platform,
      id,
      ...(rank === undefined ? {} : { rank }),
    });
  });
}

const isSame = (match: PlayerMatch, { platform, id }: Who): boolean =>
  match.platform === platform && match.id === id;

type Subject = Who & {
  readonly rank?: number;
  readonly declared?: DeclaredTiers;
  readonly earlier?: readonly PlayerMatch[];
};

function assessMatches(
  models: Models,
  matches: readonly PlayerMatch[],
  subject: Subject,
): Assessment {
  const id = { platform: subject.platform, id: subject.id };
  const name = matches.at(-1)?.name ?? '';
  const selection = selectMatches(matches);
  if ('because' in selection) {
    const skills = everySkill(() => cannotSay('no-match', selection.because));
    return { id, name, matches: 0, skills, notes: [selection.because] };
  }
  const overall = rankOverall(models, selection);
  const ownRank = findOwnRank(selection, subject, overall);
  const have = selection.matches.length;
  return {
    id,
    name,
    matches: have,
    ...(have < STEADY_MATCHES ? { building: { have, need: STEADY_MATCHES } } : {}),
    ...(ownRank ? { ownRank } : {}),
    ...(overall ? { overall } : {}),
    skills: everySkill((skill) =>
      assessSkill(models, skill, { selection, ownRank, earlier: subject.earlier ?? [] }),
    ),
    notes: [...selection.notes, ...rankNotes(models, selection, { overall, ownRank })],
  };
}

function everySkill(
  assess: (skill: SkillName) => SkillAssessment,
): Record<SkillName, SkillAssessment> {
  return Object.fromEntries(skillNames.map((skill) => [skill, assess(skill)])) as Record<
    SkillName,
    SkillAssessment
  >;
}

function cannotSay(why: CannotSay, because: string): SkillAssessment {
  return { basis: 'none', reasons: [], because, cannotSay: why };
}

function rankOverall(models: Models, { mode, matches }: Selection): RankEstimate | undefined {
  if (mode === 'otherSize') return undefined;
  const part = partOf(models[mode], 'overall');
  const belief = part && believePart(models[mode], part, matches);
  return belief && toEstimate(belief);
}

/** Given, else the latest that a document names, else declared, else what the play looks like. */
function findOwnRank(
  { matches, modeName }: Selection,
  { rank: given, declared }: Pick<Subject, 'rank' | 'declared'>,
  overall: RankEstimate | undefined,
): OwnRank | undefined {
  if (given !== undefined) return { tier: given, source: 'given' };
  const named = matches.findLast(({ tier }) => tier !== undefined)?.tier;
  if (named !== undefined && !isStale(named, overall)) return { tier: named, source: 'document' };
  const said = declared?.[modeName];
  if (said !== undefined) return { tier: said, source: 'declared' };
  return overall && { tier: overall.rank, source: 'estimate' };
}

/** Documents name the rank of a playlist that may hardly have been played this season. */
const STALE_TIERS = 3;

function isStale(tier: number, overall: RankEstimate | undefined): boolean {
  if (!overall) return false;
  return tier < overall.low - STALE_TIERS || tier > overall.high + STALE_TIERS;
}

type SkillInput = {
  readonly selection: Selection;
  readonly ownRank: OwnRank | undefined;
  readonly earlier: readonly PlayerMatch[];
};

function assessSkill(models: Models, skill: SkillName, input: SkillInput): SkillAssessment {
  const { mode, matches } = input.selection;
  if (mode !== 'otherSize' && input.ownRank && !isLobbySkill(skill)) {
    const ownTier = input.ownRank.tier;
    const ranked = assessByRank(models[mode], skill, { matches, ownTier });
    if (ranked) return ranked;
  }
  const scale = mode === 'standard' ? models.standard.lobby?.[skill as LobbySkill] : undefined;
  if (scale && isLobbySkill(skill)) {
    const compared = assessByLobby(models.detector, { skill, scale }, matches);
    if (compared) return compared;
  }
  const model = mode === 'otherSize' ? models.standard : models[mode];
  for (const baseline of baselines(input)) {
    const guessed =
      assessByHeuristic(model, { skill, baseline }, matches) ??
      (baseline.kind === 'rank'
        ? undefined
        : assessByHeuristic(models.standard, { skill, baseline }, matches));
    if (guessed) return guessed;
  }
  return cannotSay(...whyNot(input));
}

const isLobbySkill = (skill: SkillName): skill is LobbySkill =>
  (lobbySkills as readonly SkillName[]).includes(skill);

function baselines({ selection, ownRank, earlier }: SkillInput): Baseline[] {
  const found: Baseline[] = [];
  if (selection.matches.some(({ others }) => others.length > 0)) found.push({ kind: 'lobby' });
  const modelled = selection.mode !== 'otherSize';
  if (modelled && ownRank && ownRank.source !== 'estimate')
    found.push({ kind: 'rank', tier: ownRank.tier });
  const same = earlier.filter(({ modeName }) => modeName === selection.modeName);
  if (same.length >= STEADY_MATCHES) found.push({ kind: 'history', values: pooledVector(same) });
  return found;
}

function whyNot({ selection, ownRank }: SkillInput): [CannotSay, string] {
  const alone = selection.matches.every(({ others }) => others.length === 0);
  if (selection.mode === 'otherSize' && alone)
    return [
      'no-model',
      `there is no model for ${selection.modeName}, and the documents hold no other player to compare with`,
    ];
  if (selection.modeName === '1v1') return ['duel', 'a duel has no statistics of it'];
  const lack = 'the documents lack the statistics for it';
  if (!ownRank) return ['no-rank', `${lack}, and the rank is not known`];
  return ['no-statistics', lack];
}

function rankNotes(
  models: Models,
  { mode, modeName, matches }: Selection,
  found: { readonly overall: RankEstimate | undefined; readonly ownRank: OwnRank | undefined },
): string[] {
  const notes: string[] = [];
  if (mode === 'otherSize')
    notes.push(`no ranks for ${modeName}: the model has only learnt 2v2 and 3v3`);
  if (found.overall && mode !== 'otherSize') {
    const { lowestTier, highestTier } = models[mode].training;
    const lowest = Math.max(7, lowestTier);
    if (found.overall.rank < lowest || found.overall.rank > highestTier)
      notes.push(
        `plays outside what the model was shown (${rankName(lowest)} to ${rankName(highestTier)}): read from population means`,
      );
  }
  const named = matches.findLast(({ tier }) => tier !== undefined)?.tier;
  if (found.ownRank?.source === 'estimate')
    notes.push(
      named === undefined
        ? 'no rank is known: the estimate itself serves as the own rank'
        : `the document's rank, ${rankName(named)}, cannot be the rank of this play: the estimate serves as the own rank`,
    );
  return notes;
}
