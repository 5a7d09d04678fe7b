import type { Hono } from 'hono';
import { ReplayError } from '../../src/replay/index.ts';
import { replayBody, summaryBody } from './bodies.ts';
import { describeFile } from './describeFile.ts';
import { hashOf, type AddReplay, type StandInReplay, type StandInUser } from './replayShelf.ts';
import { selectReplays } from './selectReplays.ts';
import type { Site, SiteEnv } from './BallchasingStandIn.ts';

const NOT_FOUND = { error: 'not found' };

export function addReplayRoutes(app: Hono<SiteEnv>, site: Site): void {
  const { shelf } = site;
  const visible = (id: string, user: StandInUser): StandInReplay | undefined => {
    const replay = shelf.replays.get(id);
    return replay && (replay.visibility !== 'private' || isMine(replay, user)) ? replay : undefined;
  };

  app.get('/replays', (context) => {
    const query = new URL(context.req.url).searchParams;
    try {
      const page = selectReplays(shelf.replays.values(), query, context.var.user);
      if (page.after) query.set('after', page.after);
      return context.json({
        count: page.total,
        list: page.entries.map((replay) => summaryBody(replay, site.apiUrl)),
        ...(page.after ? { next: `https://ballchasing.com/api/replays?${query.toString()}` } : {}),
      });
    } catch (error) {
      return context.json({ error: error instanceof Error ? error.message : 'bad request' }, 400);
    }
  });

  app.get('/replays/:id', (context) => {
    const replay = visible(context.req.param('id'), context.var.user);
    if (!replay) return context.json(NOT_FOUND, 404);
    if (replay.status === 'pending' && replay.looksUntilDone-- <= 0) replay.status = replay.becomes;
    return context.json(replayBody(replay, site.apiUrl));
  });

  app.get('/replays/:id/file', (context) => {
    const file = visible(context.req.param('id'), context.var.user)?.file;
    if (!file) return context.json(NOT_FOUND, 404);
    return context.body(new Uint8Array(file), 200, { 'content-type': 'application/octet-stream' });
  });

  app.patch('/replays/:id', async (context) => {
    const replay = visible(context.req.param('id'), context.var.user);
    if (!replay || !isMine(replay, context.var.user)) return context.json(NOT_FOUND, 404);
    const changes: { title?: string; visibility?: string; group?: string } =
      await context.req.json();
    replay.title = changes.title ?? replay.title;
    replay.visibility = changes.visibility ?? replay.visibility;
    if (changes.group !== undefined) replay.group = changes.group || undefined;
    return context.body(null, 204);
  });

  app.delete('/replays/:id', (context) => {
    const replay = visible(context.req.param('id'), context.var.user);
    if (!replay || !isMine(replay, context.var.user)) return context.json(NOT_FOUND, 404);
    shelf.replays.delete(replay.id);
    return context.body(null, 204);
  });

  app.post('/v2/upload', async (context) => {
    const file = (await context.req.parseBody())['file'];
    if (!(file instanceof File) || !file.name.endsWith('.replay')) {
      const error = '"file" not a .replay file';
      return context.json({ error, chat: { Buzz: 'gg.', YOU: 'Whoops' } }, 400);
    }
    if (site.uploadQuota < 1) return context.json({ error: 'upload quota exceeded' }, 429);

    const bytes = new Uint8Array(await file.arrayBuffer());
    const known = shelf.findByFile(bytes);
    if (known) {
      const error = 'duplicate replay';
      return context.json({ id: known.id, location: pageOf(known), error, chat: {} }, 409);
    }
    site.uploadQuota--;
    const { visibility = 'public', group } = context.req.query();
    const title = file.name.replace(/\.replay$/, '');
    const replay = shelf.add({
      ...analysed(bytes, title),
      file: bytes,
      title,
      uploader: context.var.user,
      status: 'pending',
      looksUntilDone: 2,
      visibility,
      group,
    });
    return context.json({ id: replay.id, location: pageOf(replay) }, 201);
  });
}

/** What the upload will have become once it is looked at often enough. */
function analysed(file: Uint8Array, title: string): Partial<AddReplay> {
  try {
    return { document: describeFile(file, title) };
  } catch (error) {
    if (!(error instanceof ReplayError)) throw error;
    return { match: { seed: hashOf(file), blue: [], orange: [] }, becomes: 'failed' };
  }
}

function isMine({ uploader }: StandInReplay, user: StandInUser): boolean {
  return uploader.steamId === user.steamId;
}

function pageOf({ id }: StandInReplay): string {
  return `https://ballchasing.com/replay/${id}`;
}
