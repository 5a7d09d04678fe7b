import type { z } from 'zod';
import { UserError } from '../core/errors.ts';
import { limits } from './limits.ts';

const SEPARATOR = ':';

/**
 * Names a kind of button, menu or modal and carries its few fields. Everything a later press needs
 * is in here or in the database, so a card answers after a restart. Custom ids come back from the
 * client: `read` believes nothing that the schema does not.
 */
export type CustomId<Values extends readonly string[]> = {
  /** `name.version`; the version rises when the meaning of the fields changes. */
  readonly prefix: string;
  of(...values: Values): string;
  read(customId: string): Values;
};

export function defineCustomId<Values extends readonly string[]>(
  name: string,
  version: number,
  fields: z.ZodType<Values>,
): CustomId<Values> {
  const prefix = `${name}.${version}`;
  return {
    prefix,
    of(...values) {
      const customId = [prefix, ...fields.parse(values)].join(SEPARATOR);
      if (customId.length <= limits.customId) return customId;
      throw new RangeError(`custom id of ${customId.length} characters: ${customId}`);
    },
    read(customId) {
      const [found, ...values] = customId.split(SEPARATOR);
      const parsed = fields.safeParse(values);
      if (found === prefix && parsed.success) return parsed.data;
      throw new UserError('control-outdated');
    },
  };
}

export function prefixOf(customId: string): string {
  return customId.split(SEPARATOR, 1)[0]!;
}
