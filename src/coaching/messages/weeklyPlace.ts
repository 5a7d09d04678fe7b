/** Where a member wants Monday's verdict and new week. */
export type WeeklyPlace =
  | { readonly kind: 'direct' }
  | { readonly kind: 'channel'; readonly guildId: string }
  | { readonly kind: 'off' };

/**
 * Where it goes: what was chosen, else direct messages for those who allow them. Who takes the
 * permission back is not written to, whatever was chosen before.
 */
export function weeklyPlaceOf(
  chosen: WeeklyPlace | undefined,
  allowsDirectMessages: boolean,
): WeeklyPlace {
  if (chosen && chosen.kind !== 'direct') return chosen;
  return { kind: allowsDirectMessages ? 'direct' : 'off' };
}
