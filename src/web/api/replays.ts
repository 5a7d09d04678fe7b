import { z } from 'zod';
import type { MatchReport } from '../../analysis/report.ts';
import { teams } from '../../core/ids.ts';
import { MAX_REPLAY_BYTES } from '../../core/limits.ts';
import { resultOf, type OwnMatch } from '../../core/ownMatch.ts';
import { cleanName } from '../../core/cleanName.ts';
import { userErrorText } from '../../discord/errorText.ts';
import type { FindOwnMatchesDeps } from '../../usecases/findOwnMatches.ts';
import { readOwnReplay, type ReadOwnReplayDeps } from '../../usecases/readOwnReplay.ts';
import { uploadReplay, type UploadReplayDeps } from '../../usecases/uploadReplay.ts';
import { notFound } from './apiErrors.ts';
import { defineEndpoint, noBody } from './endpoint.ts';

export type ReplaysDeps = UploadReplayDeps & ReadOwnReplayDeps & FindOwnMatchesDeps;

const status = z.enum(['pending', 'processing', 'processed', 'failed']);

export const uploadedReplay = defineEndpoint({
  method: 'post',
  path: '/replays',
  summary: 'Hands in one replay: its bytes as the body, or as the part `file` of a form',
  reads: 'file',
  query: z.strictObject({ name: z.string().max(200).optional() }),
  body: z.instanceof(Uint8Array<ArrayBuffer>),
  answers: {
    202: {
      description: 'Taken; read /replays/{id} until it is processed. A known replay is at once.',
      schema: z.object({ id: z.uuid(), status }),
    },
    413: { description: `Larger than ${MAX_REPLAY_BYTES / 2 ** 20} MiB.` },
    422: { description: 'Not a replay.' },
  },
  async handle({ who, query, body: bytes }, deps: ReplaysDeps) {
    const name = cleanName(query.name ?? 'upload.replay');
    const id = await uploadReplay(deps, { submitterId: who.discordId, name, bytes });
    const replay = await readOwnReplay(deps, who.discordId, id);
    return { status: 202, body: { id, status: replay.status } };
  },
});

const line = z.object({
  team: z.enum(teams),
  goals: z.int(),
  assists: z.int(),
  saves: z.int(),
  shots: z.int(),
  score: z.int(),
});

const match = z.object({
  id: z.uuid(),
  playlist_id: z.string(),
  map_code: z.string(),
  date: z.string(),
  overtime: z.boolean(),
  blue_goals: z.int(),
  orange_goals: z.int(),
  result: z.enum(['win', 'loss', 'draw']).nullable(),
  you: line.nullable().describe('Your own line; null where no account of yours played'),
});

const count = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

export const listReplays = defineEndpoint({
  method: 'get',
  path: '/replays',
  summary: 'Your matches, the newest first: those your accounts played in or that you handed in',
  query: z.strictObject({
    limit: count(1, 100).default(20),
    offset: count(0, 100_000).default(0),
    playlist: z.string().max(40).optional(),
    result: z.enum(['win', 'loss']).optional(),
    since: z.iso.date().optional(),
  }),
  body: noBody,
  answers: {
    200: {
      description: 'A page of your matches.',
      schema: z.object({ total: z.int(), replays: z.array(match) }),
    },
  },
  async handle({ who, query: { playlist: playlistId, ...page } }, deps: ReplaysDeps) {
    const { total, matches } = await deps.findOwnMatches(who.discordId, { ...page, playlistId });
    return { status: 200, body: { total, replays: matches.map(matchBody) } };
  },
});

function matchBody(match: OwnMatch) {
  const { replayId: id, playlistId, mapCode, date, overtime, goals, line } = match;
  return {
    id,
    playlist_id: playlistId,
    map_code: mapCode,
    date,
    overtime,
    blue_goals: goals.blue,
    orange_goals: goals.orange,
    result: resultOf(match) ?? null,
    you: line ? lineBody(line) : null,
  };
}

function lineBody({ team, goals, assists, saves, shots, score }: NonNullable<OwnMatch['line']>) {
  return { team, goals, assists, saves, shots, score };
}

export const readReplay = defineEndpoint({
  method: 'get',
  path: '/replays/{id}',
  summary: 'One replay of yours: how far it is, and its statistics once it is processed',
  query: z.strictObject({ include: z.literal('rockettrainer').optional() }),
  body: noBody,
  answers: {
    200: {
      description:
        'Its state. `document` has the keys and units of Ballchasing; what we measure besides is under `rockettrainer` where that is asked for.',
      schema: z.object({
        id: z.uuid(),
        status,
        failure: z.object({ code: z.string(), message: z.string() }).nullable(),
        document: z.looseObject({ playlist_id: z.string() }).nullable(),
      }),
    },
  },
  async handle({ who, params, query }, deps: ReplaysDeps) {
    const id = z.uuid().safeParse(params['id']);
    if (!id.success) throw notFound();
    const { status, failure, report } = await readOwnReplay(deps, who.discordId, id.data);
    const body = {
      id: id.data,
      status,
      failure: failure ? { code: failure.code, message: failureText(failure) } : null,
      document: report ? documentBody(report, query.include !== undefined) : null,
    };
    return { status: 200, body };
  },
});

/** The same document as `rt analyze --json` prints. */
function documentBody({ document, ...rockettrainer }: MatchReport, isWhole: boolean): object {
  return isWhole ? { ...document, rockettrainer } : document;
}

type Failure = NonNullable<Awaited<ReturnType<typeof readOwnReplay>>['failure']>;

function failureText({ code, facts }: Failure): string {
  return code === 'unexpected' ? 'Something broke on our side.' : userErrorText(code, facts);
}
