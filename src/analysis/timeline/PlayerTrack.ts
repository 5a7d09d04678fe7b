import type { PlayerId, Team } from '../../core/ids.ts';
import { BodyTrack, resized, resizedFloats } from './BodyTrack.ts';

/** A gauge value as the game sent it. */
export type BoostReading = {
  readonly frame: number;
  /** 0 to 255. */
  readonly raw: number;
  /** The first reading of a car: what it was given, not what it collected. */
  readonly first: boolean;
};

/** A dodge began. The torque is in the car's axes: y > 0 forward, y < 0 backward, x < 0 right. */
export type Dodge = { readonly frame: number; readonly torqueX: number; readonly torqueY: number };

export type CameraSettings = {
  readonly fov: number;
  readonly height: number;
  readonly pitch: number;
  readonly distance: number;
  readonly stiffness: number;
  readonly swivelSpeed: number;
  readonly transitionSpeed: number | undefined;
};

const inputNames = ['handbrake', 'boosting', 'jumping', 'doubleJumping', 'dodging'] as const;

/** One player: who they are, and their car and its inputs frame by frame. */
export class PlayerTrack extends BodyTrack {
  /** Blue until the game has said; see `teamKnown`. */
  team: Team = 'blue';
  teamKnown = false;
  id: PlayerId | undefined;
  name = '';
  bot = false;
  /** Split-screen number, 0 for the first. */
  localId = 0;
  carBody: number | undefined;
  camera: CameraSettings | undefined;
  steeringSensitivity: number | undefined;
  /** Ballchasing's rank scale, when the match carries it. */
  skillTier: number | undefined;
  readonly firstFrame: number;
  /** -1 left to 1 right. */
  steer: Float32Array;
  /** -1 reverse to 1 forward. */
  throttle: Float32Array;
  handbrake!: Uint8Array;
  boosting!: Uint8Array;
  jumping!: Uint8Array;
  doubleJumping!: Uint8Array;
  dodging!: Uint8Array;
  readonly readings: BoostReading[] = [];
  readonly dodges: Dodge[] = [];
  readonly doubleJumps: number[] = [];
  /** Frames in which the game gave the flip back in the air (recorded since 2026). */
  readonly refreshes: number[] = [];

  constructor(capacity: number, firstFrame: number) {
    super(capacity);
    this.firstFrame = firstFrame;
    this.steer = new Float32Array(capacity);
    this.throttle = new Float32Array(capacity);
    for (const name of inputNames) this[name] = new Uint8Array(capacity);
  }

  override resize(capacity: number): void {
    super.resize(capacity);
    this.steer = resizedFloats(this.steer, capacity);
    this.throttle = resizedFloats(this.throttle, capacity);
    for (const name of inputNames) this[name] = resized(this[name], capacity);
  }
}
