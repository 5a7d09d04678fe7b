import { z } from 'zod';
import {
  componentId,
  customId,
  emoji,
  fileTypes,
  mediaUrl,
  snowflake,
  text,
  webUrl,
} from './fields.ts';
import { limits } from './limits.ts';

const id = componentId;

const button = z
  .strictObject({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(6),
    label: text(limits.buttonLabel, 0).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    sku_id: snowflake.nullish(),
    url: webUrl.max(limits.buttonUrl).nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine(({ style, label, emoji: icon, custom_id, url, sku_id }, context) => {
    const say = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (style === 5 && !url) say('url', 'A link button needs a url');
    if (style < 5 && !custom_id) say('custom_id', 'A custom id is required');
    if (style < 5 && url) say('url', 'Only a link button has a url');
    if (style >= 5 && custom_id)
      say('custom_id', 'A custom id and a url or sku cannot both be given');
    if (style === 6 && !sku_id) say('sku_id', 'A premium button needs a sku');
    if (style !== 6 && !label && !icon) say('label', 'A button must have a label or an emoji');
  });

const selectBase = {
  id,
  custom_id: customId,
  placeholder: text(limits.placeholder, 0).nullish(),
  min_values: z.int().min(0).max(limits.selectOptions).nullish(),
  max_values: z.int().min(1).max(limits.selectOptions).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

const selectOption = z.strictObject({
  label: text(100),
  value: text(100),
  description: text(100, 0).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const stringSelect = z
  .strictObject({
    type: z.literal(3),
    ...selectBase,
    options: z.array(selectOption).min(1).max(limits.selectOptions),
  })
  .superRefine(({ options, min_values, max_values }, context) => {
    const values = new Set(options.map(({ value }) => value));
    const say = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (values.size < options.length) say('options', 'The specified option values must be unique');
    const chosen = options.filter((option) => option.default).length;
    if (chosen > (max_values ?? 1))
      say('options', 'More options are chosen than max_values allows');
    if ((max_values ?? 1) > options.length)
      say('max_values', 'max_values is more than there are options');
    if ((min_values ?? 1) > (max_values ?? 1))
      say('min_values', 'min_values is more than max_values');
  });

const entitySelect = z.strictObject({
  type: z.union([z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  ...selectBase,
  channel_types: z.array(z.int()).nullish(),
  default_values: z
    .array(z.strictObject({ id: snowflake, type: z.enum(['user', 'role', 'channel']) }))
    .nullish(),
});

const textInput = z.strictObject({
  type: z.literal(4),
  id,
  custom_id: customId,
  style: z.union([z.literal(1), z.literal(2)]),
  label: text(limits.labelText).nullish(),
  min_length: z.int().min(0).max(limits.textInput).nullish(),
  max_length: z.int().min(1).max(limits.textInput).nullish(),
  required: z.boolean().nullish(),
  value: text(limits.textInput, 0).nullish(),
  placeholder: text(100, 0).nullish(),
});

const fileUpload = z.strictObject({
  type: z.literal(19),
  id,
  custom_id: customId,
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
  required: z.boolean().nullish(),
  file_types: fileTypes.nullish(),
});

const groupOption = z.strictObject({
  value: text(100),
  label: text(100),
  description: text(100, 0).nullish(),
  default: z.boolean().nullish(),
});

const radioGroup = z.strictObject({
  type: z.literal(21),
  id,
  custom_id: customId,
  options: z.array(groupOption).min(2).max(10),
  required: z.boolean().nullish(),
});

const checkboxGroup = z.strictObject({
  type: z.literal(22),
  id,
  custom_id: customId,
  options: z.array(groupOption).min(1).max(10),
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
  required: z.boolean().nullish(),
});

const checkbox = z.strictObject({
  type: z.literal(23),
  id,
  custom_id: customId,
  default: z.boolean().nullish(),
});

const media = z.looseObject({ url: mediaUrl });
const caption = {
  description: text(limits.mediaDescription).nullish(),
  spoiler: z.boolean().nullish(),
};

const textDisplay = z.strictObject({ type: z.literal(10), id, content: text(limits.textV2) });
const thumbnail = z.strictObject({ type: z.literal(11), id, media, ...caption });

const select = z.union([stringSelect, entitySelect]);

const actionRow = z
  .strictObject({
    type: z.literal(1),
    id,
    components: z
      .array(z.union([button, stringSelect, entitySelect]))
      .min(1)
      .max(limits.buttonsInRow),
  })
  .refine(
    ({ components }) => components.length === 1 || components.every(({ type }) => type === 2),
    {
      path: ['components'],
      message: 'A row holds up to five buttons or one select menu',
    },
  );

const section = z.strictObject({
  type: z.literal(9),
  id,
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.union([button, thumbnail]),
});

const gallery = z.strictObject({
  type: z.literal(12),
  id,
  items: z
    .array(z.strictObject({ media, ...caption }))
    .min(1)
    .max(limits.galleryItems),
});

const file = z.strictObject({
  type: z.literal(13),
  id,
  file: z.looseObject({
    url: z.string().regex(/^attachment:\/\/\S+$/, 'Only attachment:// is allowed'),
  }),
  spoiler: z.boolean().nullish(),
});

const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().nullish(),
  spacing: z.union([z.literal(1), z.literal(2)]).nullish(),
});

const inContainer = [actionRow, section, textDisplay, gallery, file, separator] as const;

const container = z.strictObject({
  type: z.literal(17),
  id,
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1).max(limits.componentsV2),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
});

export const messageComponent = z.discriminatedUnion('type', [...inContainer, container]);

const label = z.strictObject({
  type: z.literal(18),
  id,
  label: text(limits.labelText),
  description: text(limits.labelDescription).nullish(),
  component: z.union([textInput, select, fileUpload, radioGroup, checkboxGroup, checkbox]),
});

/** Modals still take the old form, a row with one text input. */
const textInputRow = z.strictObject({
  type: z.literal(1),
  id,
  components: z.array(textInput.extend({ label: text(limits.labelText) })).length(1),
});

export const modal = z.strictObject({
  custom_id: customId,
  title: text(limits.modalTitle),
  components: z
    .array(z.discriminatedUnion('type', [label, textInputRow, textDisplay]))
    .min(1)
    .max(limits.modalComponents),
});

export type ModalBody = z.output<typeof modal>;
export type MessageComponentBody = z.output<typeof messageComponent>;
