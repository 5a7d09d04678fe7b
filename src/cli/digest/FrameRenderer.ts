import type {
  ActorReference,
  NetProperty,
  RareKind,
  RareValue,
  ReplayContext,
  ReplayVisitor,
  RigidBody,
  Spawn,
  UniqueId,
} from '../../replay/index.ts';
import { hexJson, hexOf, jsonOf } from './hex.ts';
import { productForm, type ProductForm } from './productJson.ts';
import { rareShape } from './rareShapes.ts';
import { rigidBodyJson } from './rigidBodyJson.ts';
import { uniqueIdShape } from './shapes.ts';

/** The canonical text of one frame. What changed is there in full, by kind only, and without rotations. */
export type FrameText = {
  readonly index: number;
  readonly time: number;
  /** The lines before the changes: the frame, what it opened, what it closed. */
  readonly head: string;
  readonly updates: string;
  readonly kinds: string;
  readonly noRotations: string;
};

/** Names the rendering gives to kinds where they are not the format's own. */
const VARIANTS: { readonly [Kind in RareKind]?: string } = {
  RotationTag: 'Rotation',
  PrivateMatchSettings: 'PrivateMatch',
  QWordString: 'QWord',
};

/** Renders each frame and gives it to `show`; call `finish` for the last one. */
export class FrameRenderer implements ReplayVisitor {
  /** Updates of each variant. */
  readonly variants = new Map<string, number>();
  openings = 0;
  closings = 0;
  readonly #show: (frame: FrameText) => void;
  #products: ProductForm | undefined;
  #index = -1;
  #time = 0;
  #frame = '';
  #opened = '';
  #closed = '';
  #updates = '';
  #kinds = '';
  #noRotations = '';

  constructor(show: (frame: FrameText) => void) {
    this.#show = show;
  }

  begin({ header }: ReplayContext): void {
    this.#products = productForm(header.version);
  }

  frame(index: number, time: number, delta: number): void {
    this.finish();
    this.#index = index;
    this.#time = time;
    this.#frame = `F ${hexOf(time)} ${hexOf(delta)}\n`;
    this.#opened = '';
    this.#closed = '';
    this.#updates = '';
    this.#kinds = '';
    this.#noRotations = '';
  }

  finish(): void {
    if (this.#index === -1) return;
    this.#show({
      index: this.#index,
      time: this.#time,
      head: this.#frame + this.#opened + this.#closed,
      updates: this.#updates,
      kinds: this.#kinds,
      noRotations: this.#noRotations,
    });
    this.#index = -1;
  }

  spawn(actorId: number, objectId: number, spawn: Spawn): void {
    this.openings++;
    const name = spawn.nameId === -1 ? '-' : spawn.nameId;
    const location = spawn.hasLocation ? `${spawn.x},${spawn.y},${spawn.z}` : '-';
    const { pitch = '-', yaw = '-', roll = '-' } = spawn;
    const rotation = spawn.hasRotation ? `${pitch},${yaw},${roll}` : '-';
    this.#opened += `N ${actorId} ${name} ${objectId} ${location} ${rotation}\n`;
  }

  destroy(actorId: number): void {
    this.closings++;
    this.#closed += `D ${actorId}\n`;
  }

  rigidBody(actorId: number, property: NetProperty, body: RigidBody): void {
    const { full, noRotation } = rigidBodyJson(body);
    this.#line(actorId, property, { variant: 'RigidBody', json: full, noRotation });
  }

  boolean(actorId: number, property: NetProperty, value: boolean): void {
    this.#plain(actorId, property, String(value));
  }

  byte(actorId: number, property: NetProperty, value: number): void {
    this.#plain(actorId, property, String(value));
  }

  int(actorId: number, property: NetProperty, value: number): void {
    this.#plain(actorId, property, String(value));
  }

  float(actorId: number, property: NetProperty, value: number): void {
    this.#plain(actorId, property, hexJson(value));
  }

  reference(actorId: number, property: NetProperty, reference: ActorReference): void {
    const { active, actorId: target } = reference;
    this.#plain(actorId, property, `{"active":${active},"actor":${target}}`);
  }

  text(actorId: number, property: NetProperty, value: string): void {
    this.#plain(actorId, property, JSON.stringify(value));
  }

  uniqueId(actorId: number, property: NetProperty, value: UniqueId): void {
    this.#plain(actorId, property, jsonOf(uniqueIdShape(value)));
  }

  rare(actorId: number, property: NetProperty, value: RareValue): void {
    const isServerName = value.kind === 'QWordString' && value.isText;
    const variant = isServerName ? 'String' : (VARIANTS[value.kind] ?? value.kind);
    const json = jsonOf({ [variant]: rareShape(value, this.#products!) });
    this.#line(actorId, property, { variant, json, noRotation: json });
  }

  #plain(actorId: number, property: NetProperty, value: string): void {
    const json = `{"${property.kind}":${value}}`;
    this.#line(actorId, property, { variant: property.kind, json, noRotation: json });
  }

  #line(actorId: number, { streamId, objectId }: NetProperty, attribute: AttributeText): void {
    const { variant, json, noRotation } = attribute;
    const place = `U ${actorId} ${streamId} ${objectId} `;
    this.#updates += `${place}${json}\n`;
    this.#kinds += `${place}${variant}\n`;
    this.#noRotations += `${place}${noRotation}\n`;
    this.variants.set(variant, (this.variants.get(variant) ?? 0) + 1);
  }
}

type AttributeText = {
  readonly variant: string;
  readonly json: string;
  readonly noRotation: string;
};
