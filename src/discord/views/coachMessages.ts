import { ButtonStyle } from 'discord.js';
import { blockLine, challengeLine, statLabel, unitWords } from '../../coaching/plan/planText.ts';
import type { PlannedBlock, StoredPlan } from '../../coaching/plan/storedPlan.ts';
import type { NotedStat, SessionNote } from '../../coaching/sessions/sessionNote.ts';
import type { Messages } from '../../coaching/words/index.ts';
import { features } from '../../ml/features.ts';
import { reminderActionId, type ReminderAction } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { buttonRow, coachButton, openButton, stopButton } from './coachButtons.ts';
import { withCodes } from './plan.ts';

/** A nudge: what is next, and three ways to answer. */
export function reminderView(messages: Messages, sitting: readonly PlannedBlock[]): MessageView {
  const [next] = sitting;
  const { reminder } = messages;
  const button = (action: ReminderAction) =>
    coachButton(reminder.buttons[action], reminderActionId.of(action, next?.id ?? 'none'));
  const minutes = sitting.reduce((sum, { block }) => sum + block.minutes, 0);
  const lines = [
    next ? reminder.due(minutes) : reminder.nothingPlanned(),
    ...sitting.map(({ block }) => `▫️ ${withCodes(blockLine(messages, block))}`),
  ];
  return {
    embeds: [{ color: colours.brand, title: reminder.title(), description: lines.join('\n') }],
    components: [
      buttonRow(
        ...(next ? [{ ...button('done'), style: ButtonStyle.Success as const }] : []),
        button('snooze'),
        openButton(messages),
        button('stop'),
      ),
    ],
  };
}

/** A challenge won, told once. */
export function challengeView(messages: Messages, { challenge }: StoredPlan): MessageView {
  const line = challenge ? challengeLine(messages, challenge) : '';
  return {
    embeds: [{ color: colours.brand, description: `🎯 ${messages.week.challengeWon(line)}` }],
    components: [buttonRow(openButton(messages), stopButton(messages))],
  };
}

/** Three lines: what was better, what cost goals, what is next. */
export function sessionView(
  messages: Messages,
  note: SessionNote,
  next: PlannedBlock | undefined,
): MessageView {
  const { session } = messages;
  const { better, worse } = note;
  const lines = [
    better
      ? session.better(...named(messages, better))
      : worse
        ? session.mostly()
        : session.usual(),
    worse ? worseLine(messages, worse) : session.nothingCost(),
    next ? session.next(withCodes(blockLine(messages, next.block))) : session.noTask(),
  ];
  return {
    embeds: [{ color: colours.brand, title: session.title(note), description: lines.join('\n') }],
    components: [buttonRow(openButton(messages), stopButton(messages))],
  };
}

function worseLine(messages: Messages, worse: NonNullable<SessionNote['worse']>): string {
  const [label, value] = named(messages, worse);
  const { session } = messages;
  return worse.costsMatches ? session.cost(label, value) : session.worse(label, value);
}

export function stopView(messages: Messages, losses: number): MessageView {
  return {
    embeds: [{ color: colours.brand, description: messages.stopSignal(losses) }],
    components: [buttonRow(stopButton(messages))],
  };
}

function named(messages: Messages, { stat, unit, value }: NotedStat): [string, string] {
  const label = features.find(({ id }) => id === stat)?.label ?? stat;
  return [
    statLabel(messages, { stat, label }),
    `${messages.number(value)}${unitWords(messages, unit)}`,
  ];
}
