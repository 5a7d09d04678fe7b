import { ButtonStyle, ComponentType, type APIActionRowComponent } from 'discord.js';
import type { APIComponentInMessageActionRow } from 'discord.js';
import { z } from 'zod';
import type { GuildWords } from '../coaching/guild/words/index.ts';
import { defineCustomId } from './customId.ts';

/** Under digests and leaderboards: who presses takes part in this server, or no longer does. */
export const takePartId = defineCustomId('take-part', 1, z.tuple([z.enum(['on', 'off'])]));

/** An invitation's answer, and what a member does for themselves; who may is looked up. */
export const teamAnswerId = defineCustomId(
  'team-answer',
  1,
  z.tuple([z.uuid(), z.enum(['yes', 'no'])]),
);
export const teamShareId = defineCustomId(
  'team-share',
  1,
  z.tuple([z.uuid(), z.enum(['on', 'off'])]),
);
export const teamLeaveId = defineCustomId('team-leave', 1, z.tuple([z.uuid()]));

export function takePartRow({
  digest: { join, leave },
}: GuildWords): APIActionRowComponent<APIComponentInMessageActionRow> {
  const style = ButtonStyle.Secondary;
  return {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style, custom_id: takePartId.of('on'), label: join },
      { type: ComponentType.Button, style, custom_id: takePartId.of('off'), label: leave },
    ],
  };
}
