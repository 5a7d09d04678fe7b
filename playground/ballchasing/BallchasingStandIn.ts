import type { FaultPlan } from './faults.ts';
import type { LimitBook } from './limitBook.ts';
import type { ReplayShelf, StandInUser } from './replayShelf.ts';

export type BallchasingStandIn = {
  /** What the client takes for `https://ballchasing.com/api`. */
  readonly apiUrl: string;
  readonly shelf: ReplayShelf;
  readonly limits: LimitBook;
  readonly faults: FaultPlan;
  /** Who each token belongs to. */
  readonly tokens: Map<string, StandInUser>;
  /** Method, path and status of every call, in order. */
  readonly calls: string[];
  /** Uploads left; below 1 they are refused as the quota would. */
  uploadQuota: number;
  close(): Promise<void>;
};

/** What the routes know of the stand-in. */
export type Site = Pick<BallchasingStandIn, 'apiUrl' | 'shelf' | 'uploadQuota'>;
export type SiteEnv = { Variables: { user: StandInUser } };
