/** What we need in a channel to keep a message up to date there. */
export const neededPermissions = [
  'View Channel',
  'Send Messages',
  'Embed Links',
  'Attach Files',
] as const;
export type NeededPermission = (typeof neededPermissions)[number];

/** `gone`: deleted, or in another server, which to an admin is the same. */
export type ChannelAccess =
  | { readonly state: 'gone' }
  | { readonly state: 'open'; readonly missing: readonly NeededPermission[] };
