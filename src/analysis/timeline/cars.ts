import { BodySample } from './BodyTrack.ts';
import type { UniqueId } from '../../replay/index.ts';
import type { CounterName } from './Timeline.ts';
import type { CameraSettings, PlayerTrack } from './PlayerTrack.ts';

/** A car actor: its body, its inputs, and whose it is. */
export class CarActor {
  readonly sample = new BodySample();
  /** Who drives it now; a demolished car loses its driver in the frame of the demolition. */
  driver: PlayerActor | undefined;
  /** Who drove it last, for events that come after. */
  lastDriver: PlayerActor | undefined;
  driverLostFrame = -1;
  steer = 0;
  throttle = 0;
  handbrake = 0;
  boosting = 0;
  jumping = 0;
  doubleJumping = 0;
  dodging = 0;
  /** The gauge as last sent, 0 to 255; -1 before the first. */
  lastReading = -1;
  dodgeTorque: { readonly x: number; readonly y: number } = { x: 0, y: 0 };
  refreshCount = 0;

  /** Inputs that are not sent again in a keyframe are at rest. */
  rest(): void {
    this.steer = 0;
    this.throttle = 0;
    this.handbrake = 0;
    this.boosting = 0;
    this.jumping = 0;
    this.doubleJumping = 0;
    this.dodging = 0;
  }

  /** The driver in this frame, a lost one included: the body sent with a demolition is still theirs. */
  driverIn(frame: number): PlayerActor | undefined {
    return this.driver ?? (this.driverLostFrame === frame ? this.lastDriver : undefined);
  }
}

/** A player's actor. The same player returns under another actor after a re-join. */
export class PlayerActor {
  track: PlayerTrack | undefined;
  name = '';
  bot = false;
  uniqueId: UniqueId | undefined;
  team: 0 | 1 | undefined;
  blueBody: number | undefined;
  orangeBody: number | undefined;
  camera: CameraSettings | undefined;
  steeringSensitivity: number | undefined;
  skillTier: number | undefined;
  readonly counters: Partial<Record<CounterName, number>> = {};
}

export type ComponentKind = 'boost' | 'jump' | 'doubleJump' | 'dodge';

/** A part of a car: its booster, its jump, its dodge. */
export class ComponentActor {
  readonly kind: ComponentKind;
  vehicle = -1;
  active = 0;
  /** 0 to 255; -1 before the game told. */
  amount = -1;
  amountChanged = false;
  /** Set when a dodge or double jump was sent in this frame. */
  impulse: { readonly x: number; readonly y: number } | undefined;

  constructor(kind: ComponentKind) {
    this.kind = kind;
  }
}
