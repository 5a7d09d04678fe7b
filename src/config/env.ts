import { z } from 'zod';
import { shardsVariable } from './shards.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const count = (limit: number) => z.coerce.number().int().min(1).max(limit);

const httpUrl = z.url({ protocol: /^https?$/ });

const PUBLIC_URL_RULE = 'must be https:// and nothing but the host (http:// only for localhost)';

/** Words repeated and runs of one key have few different characters; random hexadecimal has over ten. */
const FEWEST_DIFFERENT = 10;

function isHardToGuess(key: string): boolean {
  const isPeriodic = /^(.{1,16})\1+$/.test(key);
  return !isPeriodic && new Set(key).size >= FEWEST_DIFFERENT;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Sign-ins over plain HTTP could be read on the way. */
function isPublicAddress(text: string): boolean {
  if (!isOrigin(text.replace(/\/$/, ''))) return false;
  const { protocol, hostname } = new URL(text);
  const isOwnMachine = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'https:' || isOwnMachine;
}

const variables = z.object({
  /** Without it the playground opens. */
  DISCORD_TOKEN: z.string().min(50, 'does not look like a bot token').optional(),
  /** Other addresses are for a proxy in front of Discord, or a stand-in. No slash at the end. */
  DISCORD_API_URL: z.url({ protocol: /^https?$/ }).default('https://discord.com/api'),
  DISCORD_CDN_URL: z.url({ protocol: /^https?$/ }).default('https://cdn.discordapp.com'),
  /** Without it an embedded PostgreSQL starts in DATA_DIR. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Without it the queue lives in PostgreSQL; several, separated by commas, are a cluster. */
  REDIS_URL: z
    .string()
    .transform((list) => list.split(',').map((url) => url.trim()))
    .pipe(z.array(z.url({ protocol: /^rediss?$/ })))
    .optional(),
  /** Which part of the gateway this process serves: `auto`, `4`, `0-3/16`. */
  SHARDS: shardsVariable.default({ shards: 'auto' }),
  DATA_DIR: z.string().min(1).default('./data'),
  ROLE: z.enum(['all', 'bot', 'worker']).default('all'),
  BALLCHASING_TOKEN: z.string().min(1).optional(),
  /** Another address is for a proxy in front of Ballchasing, or a stand-in. No slash at the end. */
  BALLCHASING_URL: z.url({ protocol: /^https?$/ }).default('https://ballchasing.com/api'),
  /** `on` where Discord's portal grants the message content intent: files may be dropped in a channel. */
  MESSAGE_CONTENT: z.enum(['on', 'off']).default('off'),
  /** `on` where Discord's portal grants the members intent: who leaves a server is known at once. */
  GUILD_MEMBERS: z.enum(['on', 'off']).default('off'),
  STEAM_API_KEY: z.string().min(1).optional(),
  /** Threads that read replays, a core each. */
  PARSE_THREADS: count(16).default(2),
  /** A match takes tens of milliseconds; beyond this a file is an attack or a bug. */
  PARSE_TIMEOUT_SECONDS: count(600).default(20),
  /** Raw files are kept this long, so that a newer version can read them again. */
  REPLAY_RETENTION_DAYS: count(3_650).default(30),
  /** A channel for notices to whoever runs the bot; without it they are only logged. */
  ADMIN_CHANNEL_ID: z
    .string()
    .regex(/^\d{15,20}$/, 'is not the id of a channel')
    .optional(),
  PLAYGROUND_PORT: port.default(4_646),
  /** Where people reach us, `https://bot.example`. Without it only health and numbers are served. */
  PUBLIC_URL: httpUrl
    .refine(isPublicAddress, PUBLIC_URL_RULE)
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  /** Signs links and access tokens; changing it ends all of them. */
  SECRET_KEY: z
    .string()
    .min(32, 'needs 32 characters or more')
    .refine(isHardToGuess, 'is easy to guess: take 32 random characters, `openssl rand -hex 32`')
    .optional(),
  /** Both from Discord's developer page, OAuth2: open "Prove it with Discord". */
  DISCORD_CLIENT_ID: z
    .string()
    .regex(/^\d{17,20}$/, 'is a number of 17 to 20 digits')
    .optional(),
  DISCORD_CLIENT_SECRET: z.string().min(16, 'does not look like a client secret').optional(),
  /** From Discord's developer page: who takes the app off their account is told to us. */
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[\da-f]{64}$/i, 'is 64 characters of 0-9 and a-f')
    .optional(),
  /** How people reach whoever runs the bot about their data: an address of e-mail or the web. */
  PRIVACY_CONTACT: z.string().min(3).max(200).optional(),
  WEB_PORT: port.optional(),
  /** The machine's own address, or all of them once there is a PUBLIC_URL. */
  WEB_HOST: z.string().min(1).optional(),
  /** Who sends it as a bearer token sees /metrics, also on a public port. */
  METRICS_TOKEN: z.string().min(16, 'needs 16 characters or more').optional(),
  ACCESS_TOKEN_MINUTES: count(1_440).default(30),
  /** Origins whose pages may use the API, separated by commas. */
  CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(httpUrl.refine(isOrigin, 'is not an origin')))
    .default([]),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const schema = variables
  .refine(({ PUBLIC_URL, SECRET_KEY }) => PUBLIC_URL === undefined || SECRET_KEY !== undefined, {
    path: ['SECRET_KEY'],
    error: 'is needed beside PUBLIC_URL: 32 random characters, `openssl rand -hex 32`',
  })
  .refine(
    (env) => (env.DISCORD_CLIENT_ID === undefined) === (env.DISCORD_CLIENT_SECRET === undefined),
    { path: ['DISCORD_CLIENT_SECRET'], error: 'goes together with DISCORD_CLIENT_ID' },
  )
  .refine((env) => env.DISCORD_CLIENT_ID === undefined || env.PUBLIC_URL !== undefined, {
    path: ['DISCORD_CLIENT_ID'],
    error: 'needs a PUBLIC_URL, where Discord sends people back to',
  });

export type Env = Readonly<z.infer<typeof schema>>;

/** Called once, by a composition root. Lists every wrong variable before giving up. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  // A variable left empty in a .env file is one that was not set.
  const given = Object.entries(source).filter(([, value]) => value !== undefined && value !== '');
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return Object.freeze(parsed.data);
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new EnvError(`The environment is not usable:\n${lines.join('\n')}`);
}

/** Shown as it is, without a stack: the reader is whoever wrote the .env file. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
}
