import { z } from 'zod';
import { modal } from './components.ts';
import { text } from './fields.ts';
import { limits } from './limits.ts';
import { callbackMessage, messageEdit } from './message.ts';

const localizations = z.record(z.string(), z.string()).nullish();

const choice = z.strictObject({
  name: text(limits.choiceName),
  name_localizations: localizations,
  value: z.union([text(limits.choiceName, 0), z.number()]),
});

/** Bodies of POST /interactions/{id}/{token}/callback. */
export const callback = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(4), data: callbackMessage }),
  z.strictObject({
    type: z.literal(5),
    data: z
      .strictObject({
        flags: z
          .int()
          .refine(
            (flags) => (flags & ~64) === 0,
            'Only the EPHEMERAL flag can be set on a deferral',
          )
          .nullish(),
      })
      .optional(),
  }),
  z.strictObject({ type: z.literal(6), data: z.strictObject({}).optional() }),
  z.strictObject({ type: z.literal(7), data: messageEdit.optional() }),
  z.strictObject({
    type: z.literal(8),
    data: z.strictObject({ choices: z.array(choice).max(limits.choices) }),
  }),
  z.strictObject({ type: z.literal(9), data: modal }),
]);

export type CallbackBody = z.output<typeof callback>;
