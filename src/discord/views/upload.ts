import { ButtonStyle, ComponentType } from 'discord.js';
import { MAX_FILES_PER_SUBMISSION } from '../../core/limits.ts';
import { uploadFormId, uploadId } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView, ModalView } from '../view.ts';

/** The field of the pop-up that holds the files. */
export const UPLOAD_FIELD = 'files';

/** The pop-up that takes up to ten files at once. */
export function uploadModal(): ModalView {
  return {
    custom_id: uploadFormId.of(),
    title: 'Analyse replays',
    components: [
      {
        type: ComponentType.Label,
        label: `Up to ${MAX_FILES_PER_SUBMISSION} .replay files`,
        description: 'On PC: Documents\\My Games\\Rocket League\\TAGame\\Demos',
        component: {
          type: ComponentType.FileUpload,
          custom_id: UPLOAD_FIELD,
          min_values: 1,
          max_values: MAX_FILES_PER_SUBMISSION,
          required: true,
        },
      },
    ],
  };
}

/** What is pinned in a channel that an admin switched on. `takesPosts`: files dropped there count, too. */
export function openChannelView(takesPosts: boolean): MessageView {
  const ways = [
    'Press the button and choose up to ten `.replay` files: each becomes a stat card here.',
    'A ballchasing.com link of a replay or a group goes into `/analyze link`.',
    ...(takesPosts ? ['Or simply drop files and links in this channel.'] : []),
  ];
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Replays go here',
        description: ways.map((way) => `• ${way}`).join('\n'),
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            custom_id: uploadId.of(),
            label: 'Analyse replays',
            emoji: { name: '📤' },
          },
        ],
      },
    ],
  };
}
