import { createHash } from 'node:crypto';
import { parseReplay, type Replay, type ReplayBody } from '../../replay/index.ts';
import { bodyJson } from './bodyJson.ts';
import { FrameHashes } from './FrameHashes.ts';
import { FrameRenderer } from './FrameRenderer.ts';
import { hexOf } from './hex.ts';

export type ReplayDigest = Readonly<Record<string, unknown>>;

/** Everything a parser can get wrong, in a few numbers and hashes to compare with another parser's. */
export function digestReplay(bytes: Uint8Array, name: string): ReplayDigest {
  const hashes = new FrameHashes();
  const times: number[] = [];
  const renderer = new FrameRenderer((frame) => {
    hashes.add(frame);
    times.push(frame.time);
  });
  const replay = parseReplay(bytes, renderer);
  renderer.finish();
  return {
    name,
    size: bytes.length,
    sha256: sha256(bytes),
    ...fileFacts(replay),
    frames: replay.frames,
    new_actors: renderer.openings,
    deleted_actors: renderer.closings,
    updated_actors: [...renderer.variants.values()].reduce((sum, count) => sum + count, 0),
    attributes: Object.fromEntries([...renderer.variants].sort(([a], [b]) => (a < b ? -1 : 1))),
    first_time: times.length > 0 ? hexOf(times[0]!) : null,
    last_time: times.length > 0 ? hexOf(times.at(-1)!) : null,
    tick_marks: replay.body.tickMarks,
    ...hashes.finish(),
    hash_chunks256: hashes.chunks,
    body_sha256: bodyHashes(replay),
  };
}

function fileFacts({ header, body }: Replay): object {
  const { engine, licensee, net = null } = header.version;
  return {
    version: { engine, licensee, net },
    game_type: header.gameType,
    header_keys: header.properties.map(({ key }) => key),
    counts: listLengths(body),
  };
}

function listLengths(body: ReplayBody): Record<string, number> {
  return {
    class_indices: body.classIndices.length,
    debug_info: body.debugInfo.length,
    keyframes: body.keyframes.length,
    levels: body.levels.length,
    names: body.names.length,
    net_cache: body.netCache.length,
    objects: body.objects.length,
    packages: body.packages.length,
    tick_marks: body.tickMarks.length,
  };
}

function bodyHashes(replay: Replay): Record<string, string> {
  const entries = Object.entries(bodyJson(replay));
  return Object.fromEntries(entries.map(([list, json]) => [list, sha256(json)]));
}

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}
