/** Discord's permission bits that matter to this bot (discord.com/developers/docs/topics/permissions). */
export const permissionBits = {
  administrator: 1n << 3n,
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readMessageHistory: 1n << 16n,
  useApplicationCommands: 1n << 31n,
  useExternalApps: 1n << 50n,
  pinMessages: 1n << 51n,
} as const;

export type PermissionName = keyof typeof permissionBits;

export const everyPermission = Object.values(permissionBits).reduce((all, bit) => all | bit, 0n);

/** What a guild gives everybody, and a freshly invited bot, unless told otherwise. */
export const memberPermissions = sumPermissions([
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useApplicationCommands',
  'useExternalApps',
]);

export const botPermissions = memberPermissions | permissionBits.pinMessages;

export function sumPermissions(names: readonly PermissionName[]): bigint {
  return names.reduce((sum, name) => sum | permissionBits[name], 0n);
}

export function allows(permissions: bigint, name: PermissionName): boolean {
  const needed = permissionBits[name];
  return (permissions & permissionBits.administrator) !== 0n || (permissions & needed) === needed;
}
