import { FormData } from 'undici';
import type { ReplayDocument } from '../analysis/document.ts';
import { TransientError, UserError } from '../core/errors.ts';
import { readAnswer } from './answers.ts';
import { replayQuery, type Playlist, type ReplayFilters } from './filters.ts';
import { isReplayId } from './links.ts';
import {
  replayListSchema,
  replaySchema,
  uploadSchema,
  type BallchasingReplay,
  type ReplayList,
} from './replay.ts';
import type { Ask } from './request.ts';
import { toReplayDocument } from './toReplayDocument.ts';

export type Visibility = 'public' | 'unlisted' | 'private';

export type ReplayUpload = {
  readonly file: Uint8Array;
  /** Becomes the title. */
  readonly name: string;
  readonly visibility: Visibility;
  readonly group?: string;
};

export type ReplayChanges = {
  readonly title?: string;
  readonly visibility?: Visibility;
  /** Empty takes the replay out of its group. */
  readonly group?: string;
};

export type ReplaySearch = {
  readonly playerName?: string;
  readonly playlist?: Playlist;
  readonly season?: string;
  readonly count?: number;
};

/** An analysis takes Ballchasing seconds to minutes; each look costs a call. */
const PENDING_RETRY_MS = 15_000;

export type ReplayCalls = ReturnType<typeof createReplayCalls>;

export function createReplayCalls(ask: Ask) {
  async function listReplays(filters: ReplayFilters = {}): Promise<ReplayList> {
    const path = `/replays?${replayQuery(filters).toString()}`;
    const answer = await ask({ bucket: 'list', method: 'GET', path, expected: [200] });
    return readAnswer(replayListSchema, answer, 'list of replays');
  }

  /** In whatever state it is; `status` says. */
  async function getReplay(id: string): Promise<BallchasingReplay> {
    const call = {
      bucket: 'replay',
      method: 'GET',
      path: replayPath(id),
      expected: [200],
    } as const;
    return readAnswer(replaySchema, await ask(call), 'replay');
  }

  return {
    listReplays,
    getReplay,

    searchReplays({ playerName, playlist, season, count = 10 }: ReplaySearch) {
      const playerNames = playerName === undefined ? [] : [playerName];
      const playlists = playlist === undefined ? [] : [playlist];
      return listReplays({ playerNames, playlists, season, count });
    },

    /** Ballchasing's own statistics: "not yet" is transient, "never" is told. */
    async getReplayStats(id: string): Promise<ReplayDocument> {
      const replay = await getReplay(id);
      const document = toReplayDocument(replay);
      if (document) return document;
      if (replay.status === 'failed') throw new UserError('ballchasing-failed');
      throw new TransientError(`the replay is ${replay.status}`, {
        retryAfterMs: PENDING_RETRY_MS,
      });
    },

    async downloadReplay(id: string): Promise<Uint8Array<ArrayBuffer>> {
      const path = `${replayPath(id)}/file`;
      const answer = await ask({ bucket: 'file', method: 'GET', path, expected: [200] });
      // A buffer of its own, which can be handed to a thread.
      return Uint8Array.from(answer.body);
    },

    /** A replay that is there already (409) has been uploaded too, under the id it has. */
    async uploadReplay(upload: ReplayUpload): Promise<{ id: string; duplicate: boolean }> {
      const { visibility, group } = upload;
      const query = new URLSearchParams({ visibility, ...(group === undefined ? {} : { group }) });
      const answer = await ask({
        bucket: 'other',
        method: 'POST',
        path: `/v2/upload?${query.toString()}`,
        form: () => uploadForm(upload),
        expected: [201, 200, 409],
      });
      const { id } = readAnswer(uploadSchema, answer, 'upload');
      return { id, duplicate: answer.status === 409 };
    },

    async patchReplay(id: string, changes: ReplayChanges): Promise<void> {
      const path = replayPath(id);
      await ask({ bucket: 'replay', method: 'PATCH', path, json: changes, expected: [204, 200] });
    },

    /** Forever. A replay that is gone already is what was asked for. */
    async deleteReplay(id: string): Promise<void> {
      const path = replayPath(id);
      await ask({ bucket: 'replay', method: 'DELETE', path, expected: [204, 200, 404] });
    },
  };
}

function replayPath(id: string): string {
  if (!isReplayId(id)) throw new UserError('link-not-understood', { link: id.slice(0, 200) });
  return `/replays/${id.toLowerCase()}`;
}

function uploadForm({ file, name }: ReplayUpload): FormData {
  const form = new FormData();
  const title = /\.replay$/i.test(name) ? name : `${name}.replay`;
  form.set('file', new Blob([new Uint8Array(file)]), title);
  return form;
}
