import { PermissionFlagsBits } from 'discord.js';
import { UserError } from '../core/errors.ts';
import type { GuildCaller } from '../usecases/configureGuild.ts';
import type { Answerable } from './answerInteraction.ts';

/**
 * Who acts in which guild, as Discord says in this very interaction: nothing of it is taken from a
 * custom id, so an admin elsewhere is a stranger here.
 */
export function guildCaller(interaction: Answerable): GuildCaller {
  const { guildId, user, member, memberPermissions, guildLocale } = interaction;
  if (guildId === null || member === null) throw new UserError('guild-only');
  const roleIds = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  return {
    guildId,
    userId: user.id,
    managesGuild: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    roleIds,
    ...(guildLocale !== null && { locale: guildLocale }),
  };
}
