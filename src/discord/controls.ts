import { z } from 'zod';
import { chartKinds } from '../charts/kinds.ts';
import { defineCustomId } from './customId.ts';

/** The custom ids of our buttons and menus; who answers them is listed in src/commands. */
export const chartId = defineCustomId('chart', 1, z.tuple([z.uuid(), z.enum(chartKinds)]));
export const shareId = defineCustomId('share', 1, z.tuple([z.uuid()]));
/** A menu over the cards of a submission; the choice is a replay's id. */
export const cardId = defineCustomId('card', 1, z.tuple([]));
