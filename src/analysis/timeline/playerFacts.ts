import type { RareValue } from '../../replay/index.ts';
import type { PlayerActor } from './cars.ts';
import type { CameraSettings } from './PlayerTrack.ts';

type CamSettings = Extract<RareValue, { readonly kind: 'CamSettings' }>;

/** Supersonic legend. */
const MOST_TIER = 22;

/** What a player's actor says of car, camera and rank, in the forms of every year. */
export function readPlayerFact(player: PlayerActor, value: RareValue): void {
  if (value.kind === 'TeamLoadout') {
    player.blueBody = value.blue.body;
    player.orangeBody = value.orange.body;
  } else if (value.kind === 'Loadout') {
    player.blueBody = value.body;
    player.orangeBody = value.body;
  } else if (value.kind === 'CamSettings') {
    player.camera = cameraOf(value);
  } else if (value.kind === 'FlaggedByte' && value.value > 0 && value.value <= MOST_TIER) {
    player.skillTier = value.value;
  }
}

export function cameraOf(value: CamSettings): CameraSettings {
  return {
    fov: value.fov,
    height: value.height,
    pitch: value.angle,
    distance: value.distance,
    stiffness: value.stiffness,
    swivelSpeed: value.swivel,
    transitionSpeed: value.transition,
  };
}
