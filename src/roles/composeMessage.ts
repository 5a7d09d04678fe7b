import { weekAt, weekdayAt } from '../coaching/plan/calendar.ts';
import { nextSitting, type StoredPlan } from '../coaching/plan/storedPlan.ts';
import type { CoachMessage, CoachMessageContent } from '../coaching/messages/coachMessage.ts';
import type { Messages } from '../coaching/words/index.ts';
import { findGuildSettings } from '../db/guildSettings.ts';
import { findUsername } from '../db/users.ts';
import { wordsFor } from '../discord/languageOf.ts';
import {
  challengeView,
  reminderView,
  sessionView,
  stopView,
} from '../discord/views/coachMessages.ts';
import { mondayView } from '../discord/views/verdict.ts';
import type { MessageView } from '../discord/view.ts';
import type { ComposedMessage } from '../usecases/coachMessages.ts';
import { loadSessionNote } from '../usecases/noteSession.ts';
import { contrastOf } from '../usecases/weekVerdict.ts';
import { coachingDeps } from './coachingDeps.ts';
import type { House } from './house.ts';

type Content<Kind> = CoachMessageContent & { readonly kind: Kind };
type Setting = {
  readonly house: House;
  readonly deps: ReturnType<typeof coachingDeps>;
  readonly messages: Messages;
  readonly discordId: string;
};

/** A message in the member's words, of what is true when it is sent; nothing without consent. */
export async function composeMessage(
  house: House,
  { discordId, content }: CoachMessage,
): Promise<ComposedMessage<MessageView> | undefined> {
  const deps = coachingDeps(house);
  const preferences = await deps.findPreferences(discordId);
  const setting = { house, deps, messages: wordsFor(preferences), discordId };
  if (content.kind === 'verdict' && content.guildId !== undefined) {
    return channelMessage(setting, content);
  }
  if (!preferences.allowsDirectMessages) return undefined;
  const view = await directView(setting, content);
  return view && { view };
}

async function directView(
  setting: Setting,
  content: CoachMessageContent,
): Promise<MessageView | undefined> {
  const { messages } = setting;
  if (content.kind === 'stop') return stopView(messages, content.losses);
  if (content.kind === 'verdict') return verdictView(setting, content, undefined);
  if (content.kind === 'reminder') return reminderView(messages, await openSitting(setting));
  if (content.kind === 'session') return noteView(setting, content);
  const plan = await setting.deps.findPlanById(content.planId);
  return plan && challengeView(messages, plan);
}

async function verdictView(
  { deps, messages }: Setting,
  { planId, nextId }: Content<'verdict'>,
  name: string | undefined,
): Promise<MessageView | undefined> {
  const plan = await deps.findPlanById(planId);
  if (!plan) return undefined;
  const next = nextId === undefined ? undefined : await deps.findPlanById(nextId);
  return mondayView(messages, { plan, contrast: await contrastOf(deps, plan) }, { next, name });
}

/** A guild without such a channel is told nothing, and the member neither: /verdict has it. */
async function channelMessage(
  setting: Setting,
  content: Content<'verdict'>,
): Promise<ComposedMessage<MessageView> | undefined> {
  const { house, discordId } = setting;
  const { digestChannelId: channelId, isPaused } = await findGuildSettings(
    house.db,
    content.guildId!,
  );
  const name = await findUsername(house.db, discordId);
  if (isPaused || channelId === undefined || name === undefined) return undefined;
  const view = await verdictView(setting, content, name);
  return view && { view, channelId };
}

async function noteView(
  setting: Setting,
  { sessionId }: Content<'session'>,
): Promise<MessageView | undefined> {
  const { deps, discordId, messages } = setting;
  const plan = await currentPlan(setting);
  const goalStats = plan?.goals.map(({ stat }) => stat) ?? [];
  const note = await loadSessionNote(deps, { discordId, sessionId }, goalStats);
  return note && sessionView(messages, note, await openTask(setting));
}

async function openSitting(setting: Setting) {
  const plan = await currentPlan(setting);
  return plan ? nextSitting(plan, weekdayAt(setting.deps.now(), plan.timezone)) : [];
}

/** After a session nobody needs to hear of warming up. */
async function openTask(setting: Setting) {
  const sitting = await openSitting(setting);
  return sitting.find(({ block }) => block.kind !== 'warmup') ?? sitting[0];
}

async function currentPlan({ deps, discordId }: Setting): Promise<StoredPlan | undefined> {
  const { timezone = 'UTC' } = await deps.findPreferences(discordId);
  return deps.findPlan(discordId, weekAt(deps.now(), timezone));
}
