import { z } from 'zod';
import { readAnswer } from './answers.ts';
import { createGroupCalls, type GroupCalls } from './groupCalls.ts';
import { createReplayCalls, type ReplayCalls } from './replayCalls.ts';
import { createAsk, type RequestOptions } from './request.ts';
import { maybe } from './tolerance.ts';

const pingSchema = z.looseObject({
  name: maybe(z.string()),
  steam_id: maybe(z.string()),
  /** The kind of account, which settles the limits. */
  type: maybe(z.string()),
});

export type BallchasingClient = ReplayCalls &
  GroupCalls & {
    ping(): Promise<z.infer<typeof pingSchema>>;
    /** Map codes in lower case and their names. */
    maps(): Promise<Readonly<Record<string, string>>>;
    close(): Promise<void>;
  };

/** The API of ballchasing.com. What it refuses is a UserError; when it is down or busy, a TransientError. */
export function createBallchasingClient(options: RequestOptions): BallchasingClient {
  const { ask, close } = createAsk(options);
  const get = (path: string) => ask({ bucket: 'other', method: 'GET', path, expected: [200] });

  return {
    ...createReplayCalls(ask),
    ...createGroupCalls(ask),
    ping: async () => readAnswer(pingSchema, await get('/'), 'ping'),
    maps: async () => readAnswer(z.record(z.string(), z.string()), await get('/maps'), 'maps'),
    close,
  };
}
