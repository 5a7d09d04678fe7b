import { z } from 'zod';
import { limits } from './limits.ts';

export const snowflake = z.string().regex(/^\d{15,20}$/, 'Not a snowflake');

export const text = (max: number, min = 1): z.ZodString =>
  z
    .string()
    .min(min, min === 1 ? 'This field is required' : `Must be at least ${min} long.`)
    .max(max, `Must be ${max} or fewer in length.`);

/** Text of which something is left after trimming: Discord trims before it counts. */
export const visibleText = (max: number): z.ZodString =>
  text(max).regex(/\S/, 'This field is required');

export const customId = text(limits.customId);

export const emoji = z.strictObject({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});

/** A web address, or the name of a file sent along. */
export const mediaUrl = z
  .string()
  .max(2048)
  .regex(/^(https?|attachment):\/\/\S+$/, 'Scheme must be one of http, https, attachment.');

export const webUrl = z.string().regex(/^(https?|discord):\/\/\S+$/, 'Not a well formed URL.');

export const fileTypes = z
  .array(z.string().regex(/^(\.[\w.+-]+|image|video|audio)$/, 'Not a file type'))
  .max(limits.fileTypes);

/** Ids that number the components of a message; Discord fills them in when they are missing. */
export const componentId = z.int().min(0).optional();
