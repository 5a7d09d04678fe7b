import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  EmbedBuilder,
  MessageFlags,
  SlashCommandBuilder,
  type Interaction,
} from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDiscordStandIn, wordsOf, type DiscordStandIn } from './index.ts';
import { connectBot, type TestBot } from './testing/connectBot.ts';
import { guildScene, type GuildScene } from './testing/guildScene.ts';
import { smallPng } from './testing/smallPng.ts';

const analyze = new SlashCommandBuilder()
  .setName('analyze')
  .setDescription('Read a replay')
  .addAttachmentOption((option) =>
    option
      .setName('replay')
      .setDescription('A .replay file')
      .setFileTypes(['.replay'])
      .setRequired(true),
  );

let standIn: DiscordStandIn;
let bot: TestBot;
let scene: GuildScene;

beforeAll(async () => {
  standIn = await createDiscordStandIn();
  scene = guildScene(standIn);
  bot = await connectBot(standIn, answer);
  await bot.client.application.commands.set([analyze.toJSON()]);
});

afterAll(async () => {
  await bot.close();
  await standIn.close();
});

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isButton()) {
    await interaction.update({ content: 'shared', embeds: [], components: [], files: [] });
    return;
  }
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const file = interaction.options.getAttachment('replay', true);
  const bytes = await (await fetch(file.url)).arrayBuffer();
  await interaction.editReply('reading');
  const embed = new EmbedBuilder()
    .setTitle('Card')
    .setDescription(`${bytes.byteLength} bytes`)
    .setImage('attachment://chart.png');
  const share = new ButtonBuilder()
    .setCustomId('share')
    .setLabel('Share')
    .setStyle(ButtonStyle.Primary);
  await interaction.editReply({
    content: '',
    embeds: [embed],
    files: [new AttachmentBuilder(smallPng, { name: 'chart.png', description: 'boost chart' })],
    components: [new ActionRowBuilder<ButtonBuilder>().addComponents(share)],
  });
}

test('a slash command with a file becomes a card with a chart and a button', async () => {
  const { player, channel } = scene;
  const bytes = new Uint8Array(200_000).fill(7);
  const handle = standIn.driver.runCommand({
    user: player,
    channel,
    command: 'analyze',
    options: { replay: { name: 'match.replay', bytes } },
  });

  const card = await handle.untilMessage((message) => message.embeds.length > 0);

  expect(wordsOf(card)).toBe('Card\n200000 bytes');
  expect(card.visibleTo).toBe(player.id);
  expect(card.earlier.map(({ content }) => content)).toEqual(['', 'reading']);
  expect(card.files.map(({ name, description }) => ({ name, description }))).toEqual([
    { name: 'chart.png', description: 'boost chart' },
  ]);
  expect(Buffer.from(card.files[0]!.bytes).equals(smallPng)).toBe(true);

  const pressed = standIn.driver.use({ user: player, channel, message: card, customId: 'share' });
  const shared = await pressed.untilMessage((message) => message.content === 'shared');
  expect(shared.id).toBe(card.id);
  expect(standIn.history.violations).toEqual([]);
  expect(bot.errors).toEqual([]);
});

test('the client of a person refuses a file of another kind', () => {
  const options = { replay: { name: 'match.html', bytes: new Uint8Array(1) } };
  const { player: user, channel } = scene;
  expect(() => standIn.driver.runCommand({ user, channel, command: 'analyze', options })).toThrow(
    /takes \.replay files only/,
  );
});
