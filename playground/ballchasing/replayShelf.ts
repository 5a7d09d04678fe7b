import { createHash, randomUUID } from 'node:crypto';
import { inventReplay, type InventedMatch } from './inventedReplay.ts';

type Json = Record<string, unknown>;

export type StandInUser = {
  readonly steamId: string;
  readonly name: string;
  readonly type: string;
};

export type StandInReplay = {
  readonly id: string;
  readonly created: Date;
  readonly uploader: StandInUser;
  /** What is known once it is analysed. */
  readonly document: Json;
  file: Uint8Array | undefined;
  status: 'ok' | 'failed' | 'pending';
  /** Looks that are answered `pending` before it is what it becomes. */
  looksUntilDone: number;
  becomes: 'ok' | 'failed';
  title: string;
  visibility: string;
  group: string | undefined;
};

export type StandInGroup = {
  readonly id: string;
  readonly created: Date;
  readonly creator: StandInUser;
  name: string;
  parent: string | undefined;
  playerIdentification: string;
  teamIdentification: string;
  shared: boolean;
};

export type AddReplay = Partial<Omit<StandInReplay, 'id'>> & {
  /** A match to invent; or give a whole `document`, such as one made from the file. */
  readonly match?: InventedMatch;
};

export const nobody: StandInUser = {
  steamId: '76561197960265729',
  name: 'Somebody else',
  type: 'regular',
};

/** What Ballchasing keeps. */
export class ReplayShelf {
  readonly replays = new Map<string, StandInReplay>();
  readonly groups = new Map<string, StandInGroup>();
  /** Ids by the hash of the file: the same file again is a duplicate. */
  readonly #files = new Map<string, string>();

  add({ match, ...given }: AddReplay): StandInReplay {
    const document =
      given.document ?? inventReplay(match ?? { seed: randomUUID(), blue: [], orange: [] });
    const replay: StandInReplay = {
      created: new Date(),
      uploader: nobody,
      file: undefined,
      status: 'ok',
      looksUntilDone: 0,
      becomes: 'ok',
      title: String(document['title']),
      visibility: 'public',
      group: undefined,
      ...given,
      id: String(document['id']),
      document,
    };
    this.replays.set(replay.id, replay);
    if (replay.file) this.#files.set(hashOf(replay.file), replay.id);
    return replay;
  }

  addGroup(name: string, given: Partial<StandInGroup> = {}): StandInGroup {
    const unique = createHash('sha256').update(`${name}${this.groups.size}`).digest('hex');
    const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const group: StandInGroup = {
      id: `${slug}-${unique.slice(0, 10)}`,
      created: new Date(),
      creator: nobody,
      name,
      parent: undefined,
      playerIdentification: 'by-id',
      teamIdentification: 'by-distinct-players',
      shared: false,
      ...given,
    };
    this.groups.set(group.id, group);
    return group;
  }

  findByFile(file: Uint8Array): StandInReplay | undefined {
    return this.replays.get(this.#files.get(hashOf(file)) ?? '');
  }
}

export function hashOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex');
}
