/**
 * Properties the game declares for its network classes without ever sending them in a replay.
 * Declaring them gives stream ids their usual gaps, and reminds readers that a property without a
 * known kind is no error until it occurs.
 */
export const undecoded: readonly string[] = [
  'Engine.Actor:RelativeRotation',
  'Engine.Actor:RelativeLocation',
  'Engine.Actor:Velocity',
  'Engine.Actor:Instigator',
  'Engine.Actor:bHardAttach',
  'Engine.Actor:Base',
  'Engine.Actor:Owner',
  'Engine.Actor:ReplicatedCollisionType',
  'Engine.Actor:Physics',
  'Engine.Actor:Location',
  'Engine.Pawn:Controller',
  'Engine.Pawn:AirControl',
  'Engine.Pawn:GroundSpeed',
  'Engine.Pawn:bSimulateGravity',
  'Engine.TeamInfo:TeamIndex',
  'Engine.TeamInfo:TeamName',
  'TAGame.RBActor_TA:MaxLinearSpeed',
  'TAGame.RBActor_TA:MaxAngularSpeed',
  'TAGame.Ball_TA:MagnusCoefficient',
];
