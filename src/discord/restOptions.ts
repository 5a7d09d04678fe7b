import type { RESTOptions } from 'discord.js';

/**
 * discord.js brings an undici of its own, but sends through the connections of whichever version a
 * process loaded first, and a newer one does not understand its forms: every picture failed where
 * ours came first. Node's fetch goes with both.
 */
export const restOptions = {
  version: '10',
  async makeRequest(url, init) {
    try {
      // Their types are two packages' for one thing.
      return await fetch(url, init as unknown as RequestInit);
    } catch (error) {
      // What went wrong on the wire is inside, where discord.js and we look for its code.
      throw error instanceof TypeError && error.cause !== undefined ? error.cause : error;
    }
  },
} satisfies Partial<RESTOptions>;
