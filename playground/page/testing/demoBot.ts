import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  type Interaction,
} from 'discord.js';
import { smallPng } from '../../discord/testing/smallPng.ts';

/** Registration bodies of the demo commands. */
export const demoCommands = [
  {
    name: 'analyze',
    description: 'Turn a replay into a card',
    options: [
      { type: 11, name: 'replay', description: 'A file', required: true, file_types: ['.replay'] },
    ],
  },
  {
    name: 'link',
    description: 'Link an account',
    options: [
      {
        type: 1,
        name: 'steam',
        description: 'Your Steam account',
        options: [{ type: 3, name: 'account', description: 'Your number', required: true }],
      },
    ],
  },
  {
    name: 'explain',
    description: 'What a number means',
    options: [
      { type: 3, name: 'statistic', description: 'Which', required: true, autocomplete: true },
    ],
  },
  { name: 'upload', description: 'Hand in many' },
  { name: 'Read files', type: 3 },
];

/** What a bot could send to attack the page. */
export const hostile =
  '<img src=x onerror="window.hacked=1"> [click](javascript:alert(1)) <t:99999999999999:R>';

/** Answers with everything the page must draw. */
export async function demoBot(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete())
    return interaction.respond([{ name: 'Boost per minute', value: 'bpm' }]);
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply(`${interaction.targetMessage.attachments.size} files`);
  }
  if (interaction.isButton()) return interaction.update({ content: 'pressed', components: [] });
  if (interaction.isModalSubmit()) {
    const count = interaction.fields.getUploadedFiles('files')?.size ?? 0;
    return interaction.reply({ content: `got ${count}`, flags: MessageFlags.Ephemeral });
  }
  if (!interaction.isChatInputCommand()) return undefined;
  switch (interaction.commandName) {
    case 'upload':
      return interaction.showModal(uploadModal());
    case 'link':
      return interaction.reply(`Linked **${interaction.options.getString('account')}** ${hostile}`);
    case 'explain':
      return interaction.reply(`\`${interaction.options.getString('statistic')}\` it is`);
    default:
      return sendCard(interaction);
  }
}

const uploadModal = (): ModalBuilder =>
  new ModalBuilder()
    .setCustomId('upload')
    .setTitle('Upload replays')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Replays')
        .setFileUploadComponent((field) => field.setCustomId('files').setMaxValues(10)),
    );

async function sendCard(
  interaction: Interaction & { isChatInputCommand(): boolean },
): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { name, size } = interaction.options.getAttachment('replay', true);
  await interaction.editReply({
    embeds: [
      {
        title: 'Card',
        description: `${name}, ${size} bytes`,
        image: { url: 'attachment://chart.png' },
      },
    ],
    files: [{ attachment: smallPng, name: 'chart.png', description: 'Boost over time' }],
    components: [
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('share').setLabel('Share').setStyle(ButtonStyle.Primary),
      ),
    ],
  });
}
