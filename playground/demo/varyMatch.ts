import { createHash } from 'node:crypto';
import type { DocumentPlayer, MatchReport } from '../../src/analysis/index.ts';
import { features } from '../../src/ml/features.ts';

export type DemoMatch = {
  readonly player: { readonly name: string; readonly steamId: string };
  /** As a header has it: local time. */
  readonly date: string;
  /** How well the player does, in deviations of a single match; 0 is their usual. */
  readonly form: number;
  readonly random: () => number;
};

/** One deviation changes a number by this share: what matches of one player differ by. */
const SHARE_OF_DEVIATION = 0.25;
/** Speeds of one player differ less from match to match than anything they count. */
const SPEED_SHARE = 0.05;

/**
 * The written match again as one of somebody's five weeks: the numbers of the first player are
 * drawn around the match's own, so that they differ as a player's matches do.
 */
export function varyMatch(base: MatchReport, match: DemoMatch): MatchReport {
  const { document } = base;
  const { player, date, form, random } = match;
  const [first, ...others] = document.blue.players;
  const won = random() < 0.5 + 0.15 * form;
  const goals = won ? [3, 2] : [1, 3];
  const id = createHash('md5').update(`${player.steamId} ${date}`).digest('hex');
  return {
    ...base,
    document: {
      ...document,
      id,
      rocket_league_id: id,
      date,
      blue: { ...withGoals(document.blue, goals[0]!), players: [own(first!, match), ...others] },
      orange: withGoals(document.orange, goals[1]!),
    },
  };
}

function own(base: DocumentPlayer, { player, form, random }: DemoMatch): DocumentPlayer {
  const stats = Object.fromEntries(
    Object.entries(base.stats).map(([section, values]) => [
      section,
      varySection(values as Readonly<Record<string, unknown>>, form, random),
    ]),
  ) as DocumentPlayer['stats'];
  return { ...base, name: player.name, id: { platform: 'steam', id: player.steamId }, stats };
}

function varySection(
  values: Readonly<Record<string, unknown>>,
  form: number,
  random: () => number,
): object {
  const shifts = new Map<string, number>();
  const varied = Object.entries(values).map(([key, value]) => {
    const better = betterOf(key);
    if (typeof value !== 'number' || better === 0) return [key, value];
    // A share and the time it is of move together.
    const stem = key.replace(/^(percent|time)_/, '');
    const shift = shifts.get(stem) ?? better * form + normal(random);
    shifts.set(stem, shift);
    return [key, moved(key, value, shift)];
  });
  return Object.fromEntries(varied);
}

function moved(key: string, value: number, shift: number): number {
  const share = key.includes('avg_speed') ? SPEED_SHARE : SHARE_OF_DEVIATION;
  const wanted = value * Math.exp(share * shift);
  if (key.startsWith('percent')) return Math.min(95, wanted);
  return Number.isInteger(value) ? Math.round(wanted) : wanted;
}

/** 1 where more is better, -1 where less is, 0 for what no goal is about. */
function betterOf(key: string): number {
  const ids = [key, `${key}_per_minute`, key.replace(/^time_/, 'percent_')];
  if (key === 'amount_overfill') return -1;
  return features.find(({ id }) => ids.includes(id))?.better ?? 0;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function withGoals<Team extends MatchReport['document']['blue']>(team: Team, goals: number): Team {
  return { ...team, stats: { ...team.stats, core: { ...team.stats.core, goals } } };
}
