import { UserError } from '../core/errors.ts';

export type FollowPlayerDeps = {
  now(): Date;
  /** Whether there is a key for Ballchasing. */
  readonly canAskBallchasing: boolean;
  startFollowing(start: {
    readonly discordId: string;
    readonly since: Date;
    readonly everyMs: number;
  }): Promise<number>;
  stopFollowing(discordId: string): Promise<number>;
};

/** Half an hour later a session is mostly over; a free account has 500 lists an hour for all. */
export const FOLLOW_EVERY_MS = 15 * 60_000;

/** From now on new replays of one's accounts are analysed by themselves. Answers how many accounts. */
export async function followPlayer(deps: FollowPlayerDeps, discordId: string): Promise<number> {
  if (!deps.canAskBallchasing) throw new UserError('ballchasing-not-configured');
  const since = deps.now();
  const accounts = await deps.startFollowing({ discordId, since, everyMs: FOLLOW_EVERY_MS });
  if (accounts === 0) throw new UserError('not-linked');
  return accounts;
}
