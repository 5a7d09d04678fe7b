import type { Platform } from '../core/ids.ts';

/** A person whose data we hold, as Discord and the game know them. */
export type Holder = {
  readonly discordId: string;
  readonly accounts: readonly { readonly platform: Platform; readonly accountId: string }[];
};
