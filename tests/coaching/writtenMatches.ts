import { createHash, randomUUID } from 'node:crypto';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { analyzeReplay, type DocumentPlayer, type MatchReport } from '../../src/analysis/index.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import type { Database } from '../../src/db/client.ts';
import { saveAnalysis } from '../../src/db/replays.ts';

export const account: PlayerId = { platform: 'steam', id: '76561197960287930' };

let played: MatchReport | undefined;

export type WrittenMatch = {
  /** As a header has it: local time. */
  readonly date: string;
  readonly percentZeroBoost: number;
  readonly won?: boolean;
};

/** A standard match of `account` in which only what is given differs; played once per process. */
export function writtenMatch(match: WrittenMatch, who = account): MatchReport {
  const setup = { seed: 3, players: pickTeams(3, () => evenSkill(0.4)), seconds: 90 };
  played ??= analyzeReplay(playMatch(setup).bytes);
  const { document } = played;
  const [first, ...others] = document.blue.players;
  const goals = match.won === false ? [0, 1] : [1, 0];
  return {
    ...played,
    document: {
      ...document,
      rocket_league_id: createHash('md5').update(`${who.id} ${match.date}`).digest('hex'),
      date: match.date,
      blue: {
        ...withGoals(document.blue, goals[0]!),
        players: [own(first!, match, who), ...others],
      },
      orange: withGoals(document.orange, goals[1]!),
    },
  };
}

function own(player: DocumentPlayer, match: WrittenMatch, id: PlayerId): DocumentPlayer {
  const { stats } = player;
  const boost = { ...stats.boost!, percent_zero_boost: match.percentZeroBoost };
  return { ...player, id, stats: { ...stats, boost } };
}

function withGoals<Team extends MatchReport['document']['blue']>(team: Team, goals: number): Team {
  return { ...team, stats: { ...team.stats, core: { ...team.stats.core, goals } } };
}

/** Stores matches as the analysis would, without the files. */
export async function storeMatches(
  db: Database,
  matches: readonly MatchReport[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const report of matches) {
    const replay = await db.replay.create({ data: { contentHash: randomUUID(), sizeBytes: 1 } });
    await saveAnalysis(db, replay.id, { report });
    ids.push(replay.id);
  }
  return ids;
}

export async function linkMember(
  db: Database,
  { id: discordId, name: username }: { readonly id: string; readonly name: string },
  who = account,
): Promise<void> {
  await saveLinkedAccount(db, { discordId, username, account: who });
}
