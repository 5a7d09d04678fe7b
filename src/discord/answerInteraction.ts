import { randomBytes } from 'node:crypto';
import {
  DiscordAPIError,
  MessageFlags,
  PermissionsBitField,
  RESTJSONErrorCodes,
  type ButtonInteraction,
  type ChannelSelectMenuInteraction,
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  type RoleSelectMenuInteraction,
  type StringSelectMenuInteraction,
  type UserContextMenuCommandInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../core/errors.ts';
import type { LanguageCode } from '../core/preferences.ts';
import type { Messenger } from './createMessenger.ts';
import type { Answering, ReplyMode } from './defineCommand.ts';
import { discordFailure } from './discordFailure.ts';
import { errorText, isExpected } from './errorText.ts';
import { languageOf } from './languageOf.ts';
import { messageRequest, type MessageView, type ModalView } from './view.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | UserContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ChannelSelectMenuInteraction
  | RoleSelectMenuInteraction
  | ModalSubmitInteraction;

/** A command or control as the dispatcher runs it. */
export type Handler<Interaction, Deps> = Answering<Interaction, Deps, ReplyMode> & {
  readonly cooldownSeconds?: number;
  readonly permissions?: bigint;
};

export type AnswerTools<Deps> = {
  readonly deps: Deps;
  readonly messenger: Messenger;
  readonly log: Logger;
  /** Takes a turn under `key` and answers 0, or the seconds until the next one is free. */
  takeTurn(key: string, seconds: number): Promise<number>;
  /** What somebody chose to be spoken to in, or their Discord's. */
  findLanguage?(userId: string, locale: string): Promise<LanguageCode>;
  /** What a person is to be told beside a private answer, once; most of the time nothing. */
  takeNote?(userId: string, locale: string): Promise<string | undefined>;
  /** Whether an admin switched analysis on in that channel. Soon answered, and never a failure. */
  isOpenChannel(guildId: string | null, channelId: string | null): Promise<boolean>;
};

/** Acknowledges before anything else, runs the handler, and turns every failure into an answer. */
export async function answerInteraction<Interaction extends Answerable, Deps>(
  interaction: Interaction,
  { name, handler }: { readonly name: string; readonly handler: Handler<Interaction, Deps> },
  tools: AnswerTools<Deps>,
): Promise<void> {
  let shown: ReplyMode | undefined;
  try {
    demandPermissions(interaction, handler.permissions);
    if (handler.reply === 'modal') {
      await openModal(interaction, await handler.run(interaction, tools.deps));
      return;
    }
    const mode = await modeAt(interaction, handler.reply, tools);
    await acknowledge(interaction, mode, handler.acknowledge?.(interaction));
    shown = mode;
    await demandTurn(`${name}:${interaction.user.id}`, handler.cooldownSeconds, tools);
    const view = await handler.run(interaction, tools.deps);
    if (view) await tools.messenger.editOriginal(interaction, view);
    if (mode === 'private') await addNote(interaction, name, tools);
  } catch (error) {
    const reference = logFailure(error, { name, log: tools.log });
    const language = await languageFor(interaction, tools);
    const apology = { content: errorText(error, reference, language) };
    await showFailure(interaction, apology, shown, tools).catch((cause: unknown) =>
      tools.log.warn({ err: cause, reference, name }, 'failure could not be shown'),
    );
  }
}

/** A failure has to be told even where the database is what failed. */
async function languageFor<Deps>(
  { user, locale }: Answerable,
  tools: AnswerTools<Deps>,
): Promise<LanguageCode> {
  const seen = languageOf({}, locale);
  return (await tools.findLanguage?.(user.id, locale).catch(() => seen)) ?? seen;
}

/** The answer is there already: a note that does not get through must not take its place. */
async function addNote<Deps>(
  interaction: Answerable,
  name: string,
  tools: AnswerTools<Deps>,
): Promise<void> {
  try {
    const content = await tools.takeNote?.(interaction.user.id, interaction.locale);
    if (content === undefined) return;
    await tools.messenger.followUp(interaction, { content }, 'private');
  } catch (error) {
    tools.log.warn({ err: error, name }, 'note could not be shown');
  }
}

async function modeAt<Deps>(
  { guildId, channelId }: Answerable,
  declared: ReplyMode,
  tools: AnswerTools<Deps>,
): Promise<Exclude<ReplyMode, 'place'>> {
  if (declared !== 'place') return declared;
  return (await tools.isOpenChannel(guildId, channelId)) ? 'channel' : 'private';
}

/** Discord hides what a member may not use, but lets an admin open it up: the bits count here. */
function demandPermissions(interaction: Answerable, needed: bigint | undefined): void {
  if (needed === undefined || interaction.memberPermissions?.has(needed)) return;
  const names = new PermissionsBitField(needed).toArray().map(spacedWords).join(', ');
  throw new UserError('not-allowed', { needed: names });
}

/** `ManageGuild` as people read it. */
function spacedWords(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

async function demandTurn<Deps>(
  key: string,
  seconds: number | undefined,
  tools: AnswerTools<Deps>,
): Promise<void> {
  const waitSeconds = seconds === undefined ? 0 : await tools.takeTurn(key, seconds);
  if (waitSeconds > 0) throw new UserError('cooldown', { seconds: waitSeconds });
}

async function acknowledge(
  interaction: Answerable,
  mode: ReplyMode,
  view: MessageView | undefined,
): Promise<void> {
  try {
    const flags = mode === 'private' ? MessageFlags.Ephemeral : undefined;
    const visibility = flags === undefined ? {} : ({ flags } as const);
    if (mode === 'update' && 'deferUpdate' in interaction) await interaction.deferUpdate();
    else if (view) await interaction.reply({ ...replyOptions(view), ...visibility });
    else await interaction.deferReply(visibility);
  } catch (error) {
    // discord.js repeats a call that ended in 500 although Discord had carried it out.
    if (!isAlreadyAcknowledged(error)) throw discordFailure(error);
  }
}

function isAlreadyAcknowledged(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

/** Acknowledgements carry no files: they have to be fast. */
function replyOptions(view: MessageView): InteractionReplyOptions {
  const { content, embeds, components } = messageRequest(view).body;
  return { ...(content !== '' && { content }), embeds, components };
}

async function openModal(interaction: Answerable, view: ModalView): Promise<void> {
  if (interaction.isModalSubmit()) throw new Error('a modal cannot answer a modal');
  await interaction.showModal(view);
}

/** Answers the bug's reference, under which the log tells the whole story. */
function logFailure(
  error: unknown,
  { name, log }: { readonly name: string; readonly log: Logger },
): string {
  const reference = randomBytes(4).toString('hex');
  if (error instanceof UserError) log.info({ code: error.code, name }, 'refused');
  else if (isExpected(error)) log.warn({ err: error, name }, 'service unavailable');
  else log.error({ err: error, reference, name }, 'interaction failed');
  return reference;
}

/** The message under an `update` belongs to a card that stays: its failure is told beside it. */
async function showFailure<Deps>(
  interaction: Answerable,
  apology: MessageView,
  shown: ReplyMode | undefined,
  { messenger }: AnswerTools<Deps>,
): Promise<void> {
  if (shown === 'update') await messenger.followUp(interaction, apology, 'private');
  else if (shown) await messenger.editOriginal(interaction, apology);
  else await acknowledge(interaction, 'private', apology);
}
