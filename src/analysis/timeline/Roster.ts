import { playerKey } from '../../core/ids.ts';
import type { UniqueId } from '../../replay/index.ts';
import { playerIdOf } from '../identity.ts';
import type { PlayerActor } from './cars.ts';
import { PlayerTrack } from './PlayerTrack.ts';

/** A match has at most eight players at a time; this many over its length is already absurd. */
const MOST_PLAYERS = 64;

/** Knows which player stands behind a player actor, across re-joins. */
export class Roster {
  readonly tracks: PlayerTrack[] = [];
  readonly #byKey = new Map<string, PlayerTrack>();
  readonly #trackByNumber = new Map<PlayerTrack, number>();
  #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The columns of an actor's player; made when they are first needed. */
  trackOf(actor: PlayerActor, frame: number): PlayerTrack | undefined {
    actor.track ??= this.#find(actor) ?? this.#create(actor, frame);
    return actor.track;
  }

  numberOf(track: PlayerTrack | undefined): number {
    return track === undefined ? -1 : (this.#trackByNumber.get(track) ?? -1);
  }

  resize(capacity: number): void {
    this.#capacity = capacity;
    for (const track of this.tracks) track.resize(capacity);
  }

  /** Everyone with a team, blue first, and where each of the roster's numbers went (-1: dropped). */
  finish(): { players: readonly PlayerTrack[]; places: readonly number[] } {
    const known = this.tracks.filter((track) => track.teamKnown);
    const players = [
      ...known.filter(({ team }) => team === 'blue'),
      ...known.filter(({ team }) => team === 'orange'),
    ];
    return { players, places: this.tracks.map((track) => players.indexOf(track)) };
  }

  #find(actor: PlayerActor): PlayerTrack | undefined {
    return this.#byKey.get(keyOf(actor));
  }

  #create(actor: PlayerActor, frame: number): PlayerTrack | undefined {
    if (this.tracks.length >= MOST_PLAYERS) return undefined;
    const track = new PlayerTrack(this.#capacity, frame);
    this.#trackByNumber.set(track, this.tracks.length);
    this.tracks.push(track);
    this.#byKey.set(keyOf(actor), track);
    return track;
  }
}

/** Split-screen players share an id; bots and guests have none, so their name must do. */
function keyOf({ uniqueId, name, team }: PlayerActor): string {
  const id = uniqueId && playerIdOf(uniqueId);
  return id ? `${playerKey(id)}/${uniqueId.localId}` : `name:${team}:${name}`;
}

/** Writes what is known of a player by now on their track. */
export function describeTrack(actor: PlayerActor): void {
  const track = actor.track;
  if (!track) return;
  track.name = actor.name || track.name;
  track.bot = actor.bot;
  if (actor.team !== undefined) {
    track.team = actor.team === 0 ? 'blue' : 'orange';
    track.teamKnown = true;
  }
  if (actor.uniqueId) adoptId(track, actor.uniqueId);
  track.carBody = (actor.team === 1 ? actor.orangeBody : actor.blueBody) ?? track.carBody;
  track.camera = actor.camera ?? track.camera;
  track.steeringSensitivity = actor.steeringSensitivity ?? track.steeringSensitivity;
  track.skillTier = actor.skillTier ?? track.skillTier;
}

function adoptId(track: PlayerTrack, uniqueId: UniqueId): void {
  track.id = playerIdOf(uniqueId) ?? track.id;
  track.localId = uniqueId.localId;
}
