import type { CoarseRotation, IntVector } from '../attributeValues.ts';
import type { ReplayBody, TickMark } from '../body.ts';
import type { ReplayVersion } from '../header.ts';
import type { PropertyList } from '../properties.ts';
import type { Attribute } from './attribute.ts';
import { ClassTable, type NetClass } from './classTable.ts';
import { isDefault } from './defaults.ts';
import { settleFormat, type StreamFormat } from './format.ts';
import { NetworkWriter, type Opening, type Update } from './NetworkWriter.ts';
import { writeReplay } from './writeReplay.ts';

export type RecorderOptions = {
  readonly version: ReplayVersion;
  readonly matchType: string;
  readonly buildVersion: string;
  readonly levels: readonly string[];
  readonly packages: readonly string[];
  /** Properties this version's classes do not have yet. */
  readonly leaveOut?: ReadonlySet<string>;
};

export type Actor = {
  /** Archetype or map actor, `Archetypes.Ball.Ball_Default`. */
  readonly object: string;
  /** Instance name, `Ball_TA_1`. */
  readonly name: string;
  readonly location?: IntVector;
  readonly rotation?: CoarseRotation;
};

type LiveActor = {
  readonly netClass: NetClass;
  readonly opening: Opening;
  /** The last value of everything sent; reservations count one by one. */
  readonly state: Map<string, Update>;
};

export const CHANNEL_LIMIT = 2047;
const ORIGIN: IntVector = { x: 0, y: 0, z: 0 };
const UNTURNED: CoarseRotation = { pitch: undefined, yaw: undefined, roll: undefined };

/**
 * Records a match as the game does: actors are opened, changed and closed frame by frame; tables
 * fill themselves; a keyframe opens everything alive again with all that differs from its default.
 */
export class ReplayRecorder {
  readonly tickMarks: TickMark[] = [];
  readonly #options: RecorderOptions;
  readonly #format: StreamFormat;
  readonly #network: NetworkWriter;
  readonly #classes: ClassTable;
  readonly #names = new Map<string, number>();
  readonly #keyframes: { time: number; frame: number; position: number }[] = [];
  readonly #live = new Map<number, LiveActor>();
  #opened: number[] = [];
  #closed: number[] = [];
  #updates = new Map<number, Update[]>();
  #frame = { time: 0, delta: 0, key: true };
  #frames = 0;

  constructor(options: RecorderOptions) {
    this.#options = options;
    this.#format = settleFormat(options.version, options);
    this.#network = new NetworkWriter(this.#format, CHANNEL_LIMIT);
    this.#classes = new ClassTable(options.leaveOut);
  }

  objectId(name: string): number {
    return this.#classes.objectId(name);
  }

  nameId(name: string): number {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, this.#names.size);
    return this.#names.size - 1;
  }

  /** Begins a frame; what follows until the next belongs to it. A jump in time has delta 0. */
  frame(time: number, delta: number, key = false): void {
    this.#flush();
    this.#frame = { time: Math.fround(time), delta: Math.fround(delta), key };
    this.#frames++;
  }

  open({ object, name, location, rotation }: Actor): number {
    const netClass = this.#classes.classOf(object);
    const actorId = this.#freeId();
    const opening: Opening = {
      objectId: netClass.objectId,
      nameId: this.#format.hasNameIds ? this.nameId(name) : 0,
      location: netClass.spawn === 'none' ? undefined : (location ?? ORIGIN),
      rotation: netClass.spawn === 'location-and-rotation' ? (rotation ?? UNTURNED) : undefined,
    };
    this.#live.set(actorId, { netClass, opening, state: new Map() });
    this.#opened.push(actorId);
    return actorId;
  }

  close(actorId: number): void {
    this.#live.delete(actorId);
    this.#updates.delete(actorId);
    const opened = this.#opened.indexOf(actorId);
    // What comes and goes within one frame was never there.
    if (opened === -1) this.#closed.push(actorId);
    else this.#opened.splice(opened, 1);
  }

  set(actorId: number, property: string, attribute: Attribute): void {
    const actor = this.#live.get(actorId);
    const declared = actor?.netClass.properties.get(property);
    if (!actor || !declared) throw new RangeError(`actor ${actorId} has no ${property}`);
    const update: Update = {
      streamId: declared.streamId,
      limit: actor.netClass.limit,
      attribute,
    };
    actor.state.set(stateKey(property, attribute), update);
    const pending = this.#updates.get(actorId);
    if (pending) pending.push(update);
    else this.#updates.set(actorId, [update]);
  }

  /** The file; its header must count the frames and, as MaxChannels, say CHANNEL_LIMIT. */
  finish(properties: PropertyList): Uint8Array {
    this.#flush();
    return writeReplay({
      version: this.#options.version,
      gameType: 'TAGame.Replay_Soccar_TA',
      properties,
      body: this.#body(),
      network: this.#network.finish(),
    });
  }

  #body(): ReplayBody {
    const { objects, netCache } = this.#classes;
    return {
      levels: this.#options.levels,
      keyframes: this.#keyframes,
      debugInfo: [],
      tickMarks: this.tickMarks,
      packages: this.#options.packages,
      objects,
      names: [...this.#names.keys()],
      classIndices: netCache.map(({ objectId }) => ({
        className: objects[objectId]!,
        objectId,
      })),
      netCache,
    };
  }

  /** Nothing may be closed and opened under one id in one frame. */
  #freeId(): number {
    for (let id = 0; ; id++) if (!this.#live.has(id) && !this.#closed.includes(id)) return id;
  }

  #flush(): void {
    if (this.#frames === 0) return;
    const { time, delta, key } = this.#frame;
    const position = this.#network.frame(time, delta);
    if (key) this.#keyframes.push({ time, frame: this.#frames - 1, position });
    if (key) this.#reopen();
    for (const actorId of this.#opened)
      this.#network.open(actorId, this.#live.get(actorId)!.opening);
    for (const actorId of this.#closed) this.#network.close(actorId);
    for (const [actorId, updates] of this.#updates) this.#network.update(actorId, updates);
    this.#opened = [];
    this.#closed = [];
    this.#updates = new Map();
  }

  #reopen(): void {
    this.#opened = [...this.#live.keys()];
    this.#updates = new Map();
    for (const [actorId, { state }] of this.#live) {
      const updates = [...state.entries()]
        .filter(([key, { attribute }]) => !isDefault(key, attribute))
        .map(([, update]) => update);
      if (updates.length > 0) this.#updates.set(actorId, updates);
    }
  }
}

function stateKey(property: string, attribute: Attribute): string {
  return attribute.kind === 'Reservation' ? `${property}#${attribute.number}` : property;
}
