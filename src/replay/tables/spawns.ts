export type SpawnKind = 'none' | 'location' | 'location-and-rotation';

/** Class → what follows in the stream when one of its actors is opened. The nearest ancestor listed here decides. */
export const spawns: Readonly<Record<string, SpawnKind>> = {
  'Engine.Actor': 'location',
  'Engine.ZoneInfo': 'none',
  'TAGame.BreakOutActor_Platform_TA': 'none',
  'TAGame.CrowdActor_TA': 'none',
  'TAGame.CrowdManager_TA': 'none',
  'TAGame.HauntedBallTrapTrigger_TA': 'none',
  'TAGame.InMapScoreboard_TA': 'none',
  'TAGame.KeepUpIndicator_TA': 'location-and-rotation',
  'TAGame.PlayerStart_Platform_TA': 'none',
  'TAGame.RBActor_TA': 'location-and-rotation',
  'TAGame.VehiclePickup_Boost_TA': 'none',
};
