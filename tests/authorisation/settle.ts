import { until, type InteractionHandle, type World } from '../../playground/discord/index.ts';
import type { Attempt } from './attempts.ts';
import type { Stage, Viewpoint } from './stage.ts';

export type Outcome = {
  readonly attempt: Attempt;
  readonly handle: InteractionHandle;
  /** What went wrong other than a refusal. */
  readonly problem?: string;
};

/** Enough to meet races, few enough for three seconds on a busy machine. */
const AT_ONCE = 4;
const TIMEOUT_MS = 30_000;

/** Sends everything from one viewpoint and waits for each answer. */
export async function attemptAll(
  stage: Stage,
  from: Viewpoint,
  attempts: readonly Attempt[],
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...attempts];
  const work = async (): Promise<void> => {
    for (let attempt = waiting.shift(); attempt; attempt = waiting.shift()) {
      const first = await outcomeOf(stage, from, attempt);
      // A busy machine may miss three seconds once; who never answers misses them twice.
      outcomes.push(first.problem === undefined ? first : await outcomeOf(stage, from, attempt));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}

async function outcomeOf(stage: Stage, from: Viewpoint, attempt: Attempt): Promise<Outcome> {
  const handle = attempt.send(stage, from);
  const problem = await problemOf(stage.stack.standIn.world, handle);
  return { attempt, handle, ...(problem !== undefined && { problem }) };
}

async function problemOf(world: World, handle: InteractionHandle): Promise<string | undefined> {
  const describe = (): string => 'the answer has no end';
  try {
    await until(world.changes, () => endOf(handle), { timeoutMs: TIMEOUT_MS, describe });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

/** Deferred answers end with an edit; a failed update is told in a message of its own. */
function endOf({ interaction: { state }, followUps }: InteractionHandle): true | undefined {
  if (state === 'failed') throw new Error('nothing was answered within 3 s');
  const isDone = state !== 'sent' && state !== 'deferred';
  return isDone || followUps.length > 0 ? true : undefined;
}

/** All that somebody was shown: every state of the messages, modals and choices. */
export function shownTo({ handle }: Outcome): string {
  const messages = [handle.message, ...handle.followUps].flatMap((message) =>
    message ? [message, ...message.earlier] : [],
  );
  const texts = messages.map(({ content, embeds, components, files }) => {
    const described = files.map(({ name, description, bytes, contentType }) => [
      name,
      description,
      contentType === 'application/json' ? new TextDecoder().decode(bytes) : '',
    ]);
    return { content, embeds, components, described };
  });
  return JSON.stringify([texts, handle.modal, handle.interaction.choices]);
}
