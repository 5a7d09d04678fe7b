import type { ChannelAccess } from '../core/channelAccess.ts';
import { UserError } from '../core/errors.ts';
import type { GuildSettings, GuildSettingsChange, SettingChange } from '../core/guildSettings.ts';

export type GuildCaller = {
  readonly guildId: string;
  readonly userId: string;
  /** Has the permission to manage the server. */
  readonly managesGuild: boolean;
  readonly roleIds: readonly string[];
  /** The server's language on Discord. */
  readonly locale?: string;
};

export type ConfigureGuildDeps = {
  now(): Date;
  findGuildSettings(guildId: string): Promise<GuildSettings>;
  saveGuildSettings(change: {
    readonly guildId: string;
    readonly actorId: string;
    readonly change: GuildSettingsChange;
    readonly at: Date;
  }): Promise<GuildSettings>;
  findGuildChanges(guildId: string, limit: number): Promise<readonly SettingChange[]>;
  /** Brings schedule and messages in line with what was changed. */
  applyGuildSettings(guildId: string, settings: GuildSettings): Promise<void>;
  inspectChannel(guildId: string, channelId: string): Promise<ChannelAccess>;
};

export type GuildPanel = {
  readonly settings: GuildSettings;
  /** The newest first. */
  readonly changes: readonly SettingChange[];
  /** Of the channels chosen. */
  readonly access: ReadonlyMap<string, ChannelAccess>;
};

export const channelSettings = ['analysisChannelId', 'digestChannelId', 'boardChannelId'] as const;
export type ChannelSetting = (typeof channelSettings)[number];

const SHOWN_CHANGES = 5;

/** The panel of /setup, for whoever may see it. */
export async function openGuildPanel(
  deps: ConfigureGuildDeps,
  caller: GuildCaller,
): Promise<GuildPanel> {
  return panelOf(deps, caller.guildId, await demandManager(deps, caller));
}

/** Changes settings, and notes who did. */
export async function changeGuild(
  deps: ConfigureGuildDeps,
  caller: GuildCaller,
  change: GuildSettingsChange,
): Promise<GuildPanel> {
  const before = await demandManager(deps, caller);
  // Who may configure is for those who manage the server: a role must not widen itself.
  if ('managerRoleId' in change && !caller.managesGuild) throw notAllowed();
  const { guildId, userId: actorId } = caller;
  const spoken = spokenLanguage(before, caller);
  const settings = await deps.saveGuildSettings({
    guildId,
    actorId,
    change: { ...spoken, ...change },
    at: deps.now(),
  });
  await deps.applyGuildSettings(guildId, settings);
  return panelOf(deps, guildId, settings);
}

/** Those who manage the server, and the role they named. Discord's own hiding can be lifted. */
export async function demandManager(
  deps: Pick<ConfigureGuildDeps, 'findGuildSettings'>,
  { guildId, managesGuild, roleIds }: GuildCaller,
): Promise<GuildSettings> {
  const settings = await deps.findGuildSettings(guildId);
  const { managerRoleId } = settings;
  const may = managesGuild || (managerRoleId !== undefined && roleIds.includes(managerRoleId));
  if (!may) throw notAllowed();
  return settings;
}

function notAllowed(): UserError {
  return new UserError('not-allowed', { needed: 'Manage Server' });
}

/** Until somebody chooses, we speak as the server does on Discord. */
function spokenLanguage(
  { language }: GuildSettings,
  { locale }: GuildCaller,
): Pick<GuildSettingsChange, 'language'> {
  return language === undefined && locale?.startsWith('de') ? { language: 'de' } : {};
}

async function panelOf(
  deps: ConfigureGuildDeps,
  guildId: string,
  settings: GuildSettings,
): Promise<GuildPanel> {
  const chosen = new Set(channelSettings.flatMap((setting) => settings[setting] ?? []));
  const [changes, ...access] = await Promise.all([
    deps.findGuildChanges(guildId, SHOWN_CHANGES),
    ...[...chosen].map(async (id) => [id, await deps.inspectChannel(guildId, id)] as const),
  ]);
  return { settings, changes, access: new Map(access) };
}
