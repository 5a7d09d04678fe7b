import { z } from 'zod';
import type { DiscordStandIn, FileToSend, InteractionHandle } from '../discord/index.ts';
import type { ModalValue } from '../discord/driver/modalData.ts';
import type { OptionValue } from '../discord/driver/optionRules.ts';
import { demoView } from '../demo/demoView.ts';
import type { Demo } from '../demo/startDemo.ts';
import type { Uploads } from './uploads.ts';
import { findPlace } from './viewer.ts';

export type ActionDeps = {
  readonly standIn: DiscordStandIn;
  readonly uploads: Uploads;
  /** Interactions that may still be answered with a modal. */
  readonly handles: Map<string, InteractionHandle>;
  readonly sampleReplay: () => Promise<FileToSend>;
  /** Only with `--demo`. */
  readonly demo?: Demo | undefined;
};

const who = { userId: z.string(), channelId: z.string() };
const fileRef = z.union([
  z.strictObject({ upload: z.string() }),
  z.strictObject({ sample: z.literal(true) }),
]);
const value = z.union([z.string(), z.number(), z.boolean(), fileRef]);

const command = z.strictObject({
  ...who,
  name: z.string(),
  options: z.record(z.string(), value).default({}),
  targetId: z.string().optional(),
});
const autocomplete = command.extend({ focused: z.string() });
const component = z.strictObject({
  ...who,
  messageId: z.string(),
  customId: z.string(),
  values: z.array(z.string()).optional(),
});
const modal = z.strictObject({
  interactionId: z.string(),
  values: z.record(
    z.string(),
    z.union([z.string(), z.boolean(), z.array(z.union([z.string(), fileRef]))]),
  ),
});
const post = z.strictObject({
  ...who,
  content: z.string().max(2000),
  files: z.array(fileRef).max(10),
});
/** From a Monday's first minute to the last of the next, on a page with a button for that. */
const MOST_HOURS = 8 * 24;
const clock = z.strictObject({
  ...who,
  hours: z.int().min(1).max(MOST_HOURS),
});
const dismiss = z.strictObject({ ...who, messageId: z.string() });

type Action = (deps: ActionDeps, json: unknown) => Promise<unknown>;

/** What the page's buttons do, by the last part of their address. */
export const actions: Readonly<Record<string, Action>> = {
  command: runCommand,
  autocomplete: complete,
  component: useComponent,
  modal: submitModal,
  post: postMessage,
  dismiss: dismissMessage,
  clock: moveClock,
};

async function runCommand(deps: ActionDeps, json: unknown): Promise<unknown> {
  const { userId, channelId, name, options, targetId } = command.parse(json);
  const place = findPlace(deps.standIn.world, userId, channelId);
  const handle = deps.standIn.driver.runCommand({
    ...place,
    command: name,
    options: await readOptions(deps, options),
    ...(targetId === undefined ? {} : { targetId }),
  });
  return remember(deps, handle);
}

async function complete({ standIn }: ActionDeps, json: unknown): Promise<unknown> {
  const { userId, channelId, name, options, focused } = autocomplete.parse(json);
  const place = findPlace(standIn.world, userId, channelId);
  const typed = Object.entries(options).filter(([, given]) => typeof given !== 'object');
  const choices = await standIn.driver.autocomplete({
    ...place,
    command: name,
    options: Object.fromEntries(typed) as Record<string, OptionValue>,
    focused,
  });
  return { choices };
}

async function useComponent(deps: ActionDeps, json: unknown): Promise<unknown> {
  const { userId, channelId, messageId, customId, values } = component.parse(json);
  const { world, driver } = deps.standIn;
  const message = world.messages.get(messageId);
  if (!message) throw new Error('The message is gone.');
  const place = findPlace(world, userId, channelId);
  const chosen = values === undefined ? {} : { values };
  return remember(deps, driver.use({ ...place, message, customId, ...chosen }));
}

async function submitModal(deps: ActionDeps, json: unknown): Promise<unknown> {
  const { interactionId, values } = modal.parse(json);
  const shown = deps.handles.get(interactionId);
  if (!shown) throw new Error('This form is no longer open.');
  const read: Record<string, ModalValue> = {};
  for (const [id, given] of Object.entries(values)) {
    read[id] = Array.isArray(given) ? await readList(deps, given) : given;
  }
  return remember(deps, deps.standIn.driver.submitModal(shown, read));
}

async function postMessage(deps: ActionDeps, json: unknown): Promise<unknown> {
  const { userId, channelId, content, files } = post.parse(json);
  if (content.trim() === '' && files.length === 0)
    throw new Error('Write something or add a file.');
  const place = findPlace(deps.standIn.world, userId, channelId);
  const sent = await Promise.all(files.map((file) => readFile(deps, file)));
  return { messageId: deps.standIn.driver.post(place, { content, files: sent }).id };
}

/** Discord's client lets you wave an ephemeral message away. */
async function dismissMessage({ standIn }: ActionDeps, json: unknown): Promise<unknown> {
  const { userId, messageId } = dismiss.parse(json);
  const message = standIn.world.messages.get(messageId);
  if (message?.visibleTo === userId) standIn.world.messages.delete(messageId);
  return {};
}

async function moveClock({ demo }: ActionDeps, json: unknown): Promise<unknown> {
  const { userId, hours } = clock.parse(json);
  if (!demo) throw new Error('Only `npm start -- --demo` has a clock that can be moved.');
  await demo.advance(hours);
  return { demo: demoView(demo, userId) };
}

function remember({ handles }: ActionDeps, handle: InteractionHandle): object {
  handles.set(handle.interaction.id, handle);
  if (handles.size > 200) handles.delete([...handles.keys()][0]!);
  return { interactionId: handle.interaction.id };
}

async function readOptions(
  deps: ActionDeps,
  options: z.output<typeof command>['options'],
): Promise<Record<string, OptionValue>> {
  const read: Record<string, OptionValue> = {};
  for (const [name, given] of Object.entries(options)) {
    read[name] = typeof given === 'object' ? await readFile(deps, given) : given;
  }
  return read;
}

async function readList(
  deps: ActionDeps,
  list: readonly (string | z.output<typeof fileRef>)[],
): Promise<ModalValue> {
  const read = await Promise.all(
    list.map(async (one) => (typeof one === 'string' ? one : readFile(deps, one))),
  );
  return read as ModalValue;
}

async function readFile(
  { uploads, sampleReplay }: ActionDeps,
  ref: z.output<typeof fileRef>,
): Promise<FileToSend> {
  return 'sample' in ref ? sampleReplay() : uploads.take(ref.upload);
}
