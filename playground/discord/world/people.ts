/** Who and where: the accounts, guilds and channels of the stand-in. */
export type User = {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly bot: boolean;
  locale: string;
  /** Direct messages to this user answer 50007. */
  dmsClosed: boolean;
  /** The app is installed on the user's own account. */
  installedApp: boolean;
};

export type Member = {
  readonly userId: string;
  permissions: bigint;
  readonly joinedAt: string;
  readonly roleIds: Set<string>;
};

/** A role that people give each other; it grants nothing by itself. */
export type Role = { readonly id: string; readonly name: string };

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly botRoleId: string;
  locale: string;
  /** False: the bot was never invited, only users' own installs reach it. */
  botInstalled: boolean;
  botPermissions: bigint;
  readonly members: Map<string, Member>;
  readonly roles: Map<string, Role>;
};

export type Channel = {
  readonly id: string;
  readonly kind: 'text' | 'dm' | 'group-dm';
  readonly name: string;
  readonly guildId: string | undefined;
  readonly recipientIds: readonly string[];
  /** Permissions taken away from one user in this channel. */
  readonly denied: Map<string, bigint>;
  readonly messageIds: string[];
};

export type Application = {
  readonly id: string;
  readonly name: string;
  readonly botId: string;
  /** 0: guild install, 1: user install. Commands may only ask for what the app has. */
  readonly integrationTypes: readonly number[];
  /** The privileged message content intent is granted. */
  readonly messageContent: boolean;
};
