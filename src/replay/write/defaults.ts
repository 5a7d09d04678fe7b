import type { Attribute } from './attribute.ts';

/** Bytes whose class default is not 0. */
const byteDefaults: Readonly<Record<string, number>> = {
  'TAGame.Vehicle_TA:ReplicatedSteer': 128,
  'TAGame.Vehicle_TA:ReplicatedThrottle': 128,
  'TAGame.CameraSettingsActor_TA:CameraYaw': 128,
  'TAGame.CameraSettingsActor_TA:CameraPitch': 128,
  'TAGame.GameEvent_Soccar_TA:ReplicatedScoredOnTeam': 255,
  'TAGame.Ball_TA:HitTeamNum': 255,
};

/** Whether a class starts with this value, so that a keyframe need not send it. */
export function isDefault(property: string, attribute: Attribute): boolean {
  const { kind } = attribute;
  if (kind === 'Boolean') return !attribute.value;
  if (kind === 'Int') return attribute.value === 0;
  if (kind === 'Byte') return attribute.value === (byteDefaults[property] ?? 0);
  if (kind === 'ActiveActor') return !attribute.value.active && attribute.value.actorId === -1;
  return false;
}
