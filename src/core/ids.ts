/** Platform names are Ballchasing's: `ps4` is every PlayStation. */
export const platforms = ['steam', 'epic', 'ps4', 'xbox', 'switch', 'psynet', 'qq'] as const;
export type Platform = (typeof platforms)[number];

/** Who a player is on a platform. `id` stays text: 64-bit ids do not fit a number. */
export type PlayerId = { readonly platform: Platform; readonly id: string };

export type Team = 'blue' | 'orange';
export const teams: readonly Team[] = ['blue', 'orange'];

export function playerKey({ platform, id }: PlayerId): string {
  return `${platform}:${id}`;
}
