import { z } from 'zod';
import { platforms, playerKey, type PlayerId } from '../core/ids.ts';
import { defineJob } from '../queue/defineJob.ts';

const payload = z.object({
  discordId: z.string(),
  platform: z.enum(platforms),
  accountId: z.string(),
});

export type TellDisplacedDeps = {
  /** Two with one key are one message. */
  sendDisplacedNotice(discordId: string, account: PlayerId, key: string): Promise<void>;
};

/** Tells who lost an account to its proven owner. Closed direct messages are the end of it. */
export const tellDisplacedJob = defineJob<z.infer<typeof payload>, TellDisplacedDeps>({
  name: 'tell-displaced',
  queue: 'notify',
  payload,
  options: { attempts: 12, removeOnComplete: true, removeOnFail: { age: 7 * 24 * 60 * 60 } },
  async run({ discordId, platform, accountId }, { deps }) {
    const account = { platform, id: accountId };
    await deps.sendDisplacedNotice(discordId, account, `${discordId}:${playerKey(account)}`);
  },
});
