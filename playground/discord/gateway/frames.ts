import { z } from 'zod';

/** What a client may send, as far as this stand-in listens. */
export const clientFrame = z.discriminatedUnion('op', [
  z.object({ op: z.literal(1), d: z.number().nullable() }),
  z.object({
    op: z.literal(2),
    d: z.object({
      token: z.string(),
      intents: z.int(),
      properties: z.record(z.string(), z.unknown()),
      shard: z.tuple([z.int(), z.int()]).optional(),
      compress: z.boolean().optional(),
    }),
  }),
  z.object({ op: z.literal(3), d: z.unknown() }),
  z.object({ op: z.literal(4), d: z.unknown() }),
  z.object({
    op: z.literal(6),
    d: z.object({ token: z.string(), session_id: z.string(), seq: z.number() }),
  }),
  z.object({
    op: z.literal(8),
    d: z.object({ guild_id: z.string(), nonce: z.string().optional() }).loose(),
  }),
]);

export type ClientFrame = z.infer<typeof clientFrame>;

export const closeCodes = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  rateLimited: 4008,
  invalidShard: 4010,
} as const;

/** Bytes a client's frame may have, and frames it may send in a minute. */
export const CLIENT_FRAME_BYTES = 4096;
export const CLIENT_FRAMES_PER_MINUTE = 120;
