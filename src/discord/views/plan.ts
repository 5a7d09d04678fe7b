import { ButtonStyle, ComponentType, type APIEmbed } from 'discord.js';
import {
  blockLine,
  blockTitle,
  challengeLine,
  goalLines,
  planTitle,
} from '../../coaching/plan/planText.ts';
import {
  blockActions,
  nextBlock,
  type BlockAction,
  type PlannedBlock,
  type StoredPlan,
} from '../../coaching/plan/storedPlan.ts';
import type { Weekday } from '../../coaching/plan/weekPlan.ts';
import type { Messages } from '../../coaching/words/index.ts';
import { blockActionId, blockChoiceId } from '../controls.ts';
import { limits } from '../limits.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

export type PlanViewing = {
  /** The player's own weekday. */
  readonly today: Weekday;
  /** The block the buttons speak of; the next one where nobody chose. */
  readonly chosenId?: string | undefined;
  readonly note?: string | undefined;
};

const marks = { open: '▫️', done: '✅', skipped: '⏭️' } as const;

/** A week on one card: goals, challenge and days, and the buttons of one block. */
export function planView(messages: Messages, plan: StoredPlan, viewing: PlanViewing): MessageView {
  const chosen =
    plan.blocks.find(({ id }) => id === viewing.chosenId) ?? nextBlock(plan, viewing.today);
  return {
    ...(viewing.note && { content: viewing.note }),
    embeds: [planEmbed(messages, plan, chosen)],
    components: [
      choiceRow(messages, plan, chosen),
      ...(chosen ? actionRows(messages, chosen) : []),
    ],
  };
}

/** The week to look at, without its buttons. */
export function planEmbed(
  messages: Messages,
  plan: StoredPlan,
  chosen: PlannedBlock | undefined,
): APIEmbed {
  return {
    color: colours.brand,
    title: planTitle(messages, plan.week),
    description: descriptionOf(messages, plan, chosen),
    fields: fieldsOf(messages, plan),
  };
}

function descriptionOf(
  messages: Messages,
  plan: StoredPlan,
  chosen: PlannedBlock | undefined,
): string {
  const ticked = plan.blocks.filter(({ state }) => state !== 'open').length;
  const lines = [
    messages.focus(messages.skills[plan.focus]),
    messages.week.difficulty[plan.difficulty],
    ...goalLines(messages, plan.goals),
    ...(plan.challenge ? [challengeText(messages, plan.challenge)] : []),
    `**${messages.week.progress(ticked, plan.blocks.length)}**`,
    chosen
      ? messages.week.next(withCodes(blockLine(messages, chosen.block)))
      : messages.week.finished(),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function challengeText(
  messages: Messages,
  challenge: NonNullable<StoredPlan['challenge']>,
): string {
  const { progress } = challenge;
  const line = `🎯 ${challengeLine(messages, challenge)}`;
  if (progress.state !== 'open') return `${line} ${messages.week.challengeEnd[progress.state]}`;
  return progress.played === 0 ? line : `${line} ${messages.week.challengeProgress(progress)}`;
}

function fieldsOf(messages: Messages, { blocks }: StoredPlan) {
  const weekdays = [...new Set(blocks.map(({ weekday }) => weekday))];
  return weekdays.map((weekday) => ({
    name: messages.weekdays[weekday - 1]!,
    value: blocks
      .filter((one) => one.weekday === weekday)
      .map(({ state, block }) => `${marks[state]} ${withCodes(blockTitle(messages, block))}`)
      .join('\n'),
  }));
}

/** A pack's code on its own, to be typed into the game. */
export function withCodes(text: string): string {
  return text.replaceAll(/[0-9A-F]{4}(?:-[0-9A-F]{4}){3}/g, '`$&`');
}

/** A menu holds 25: what is still open comes first, in the order of the week. */
function choiceRow(messages: Messages, { id, blocks }: StoredPlan, chosen?: PlannedBlock) {
  const open = blocks.filter(({ state }) => state === 'open');
  const listed = [...open, ...blocks.filter(({ state }) => state !== 'open')];
  const shown = listed.slice(0, limits.choices);
  const withChosen = !chosen || shown.includes(chosen) ? shown : [chosen, ...shown.slice(1)];
  return {
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.StringSelect as const,
        custom_id: blockChoiceId.of(id),
        placeholder: messages.week.choose(),
        options: withChosen.map((planned) => ({
          label: labelOf(messages, planned),
          value: planned.id,
          default: planned === chosen,
        })),
      },
    ],
  };
}

function labelOf(messages: Messages, { weekday, state, block }: PlannedBlock): string {
  const day = messages.weekdays[weekday - 1]!.slice(0, 2);
  const mark = state === 'open' ? '' : `${marks[state]} `;
  return `${mark}${day} · ${blockTitle(messages, block)}`.slice(0, 100);
}

function actionRows(messages: Messages, planned: PlannedBlock) {
  const offered = blockActions.filter((action) => isOffered(action, planned));
  const button = (action: BlockAction) => ({
    type: ComponentType.Button as const,
    style: action === 'done' ? (ButtonStyle.Success as const) : (ButtonStyle.Secondary as const),
    label: messages.week.actions[action],
    custom_id: blockActionId.of(planned.id, action),
  });
  const rows = [offered.slice(0, 5), offered.slice(5)].filter((row) => row.length > 0);
  return rows.map((row) => ({
    type: ComponentType.ActionRow as const,
    components: row.map(button),
  }));
}

function isOffered(action: BlockAction, { block }: PlannedBlock): boolean {
  const isPractice = block.kind === 'pack' || block.kind === 'drill';
  if (action === 'dead') return block.kind === 'pack';
  if (action === 'swap')
    return isPractice || (block.kind === 'matches' && block.habit !== undefined);
  return action === 'done' || action === 'skip' || isPractice;
}
