import type { AssertionBook } from './assertions.ts';

export type SteamPerson = { steamId: string; vanity?: string; persona: string };

/** What is wrong with Steam today. */
export type SteamMood =
  | 'ok'
  | 'invalid' // check_authentication says is_valid:false
  | 'substring' // … and has is_valid:true in another line
  | 'no-namespace' // says is_valid:true, but not in OpenID 2.0
  | 'forbidden'
  | 'limited'
  | 'slow'
  | 'huge'
  | 'redirect';

export type SteamStandIn = {
  readonly url: string;
  readonly people: SteamPerson[];
  readonly book: AssertionBook;
  /** Keys the Web API accepts. */
  readonly apiKeys: Set<string>;
  /** Discord's answer for each access token: Steam's neighbour in the linking flow. */
  readonly connections: Map<string, unknown>;
  /** Method and path of every request, in order. */
  readonly requests: string[];
  mood: SteamMood;
  close(): Promise<void>;
};
