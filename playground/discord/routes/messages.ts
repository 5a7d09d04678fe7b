import { ApiError, apiErrors } from '../http/apiError.ts';
import { noContent, ok, type Answer, type Call, type Route } from '../http/route.ts';
import { messageShapeForBot } from '../shapes/content.ts';
import { messageShape } from '../shapes/message.ts';
import { messageCreate, messageEdit, type MessageCreateBody } from '../validation/message.ts';
import { limits } from '../validation/limits.ts';
import { readBody } from '../validation/problem.ts';
import { requireChannel, requireMessage, requireOwnMessage, requireSendable } from './access.ts';
import { composeMessage } from './composeMessage.ts';

const CHANNEL = '/channels/{channel_id}';
const MESSAGE = `${CHANNEL}/messages/{message_id}`;

export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: `${CHANNEL}/messages`, auth: 'bot', answer: listMessages },
  { method: 'POST', path: `${CHANNEL}/messages`, auth: 'bot', answer: createMessage },
  { method: 'GET', path: `${CHANNEL}/messages/pins`, auth: 'bot', answer: listPins },
  { method: 'GET', path: `${CHANNEL}/pins`, auth: 'bot', answer: listPinsOldStyle },
  { method: 'PUT', path: `${CHANNEL}/messages/pins/{message_id}`, auth: 'bot', answer: pin },
  { method: 'DELETE', path: `${CHANNEL}/messages/pins/{message_id}`, auth: 'bot', answer: unpin },
  { method: 'PUT', path: `${CHANNEL}/pins/{message_id}`, auth: 'bot', answer: pin },
  { method: 'DELETE', path: `${CHANNEL}/pins/{message_id}`, auth: 'bot', answer: unpin },
  { method: 'GET', path: MESSAGE, auth: 'bot', answer: getMessage },
  { method: 'PATCH', path: MESSAGE, auth: 'bot', answer: editMessage },
  { method: 'DELETE', path: MESSAGE, auth: 'bot', answer: deleteMessage },
  { method: 'POST', path: `${CHANNEL}/typing`, auth: 'bot', answer: startTyping },
];

function listMessages({ world, params, query }: Call): Answer {
  const channel = requireChannel(world, params['channel_id']!, ['readMessageHistory']);
  const [before, after] = [query.get('before'), query.get('after')];
  const shown = world.messages
    .inChannel(channel.id)
    .filter(({ visibleTo }) => visibleTo === undefined)
    .filter(({ id }) => before === null || BigInt(id) < BigInt(before))
    .filter(({ id }) => after === null || BigInt(id) > BigInt(after));
  const count = Math.min(100, Number(query.get('limit') ?? 50));
  const page = after === null ? shown.slice(-count) : shown.slice(0, count);
  return ok(page.toReversed().map((message) => messageShapeForBot(world, message)));
}

function createMessage({ world, params, json, files }: Call): Answer {
  const channel = requireChannel(world, params['channel_id']!);
  const body = readBody(messageCreate, json);
  const repeated = findRepeated({ world, channelId: channel.id, body });
  if (repeated) return ok(messageShape(world, repeated));
  const composed = composeMessage({ world, body, uploads: files, channelId: channel.id });
  requireSendable(world, channel, composed);
  const message = world.messages.add({
    channelId: channel.id,
    authorId: world.application.botId,
    body: composed,
    nonce: body.nonce ?? undefined,
    replyTo: body.message_reference?.message_id,
  });
  return ok(messageShape(world, message));
}

type Repeat = Pick<Call, 'world'> & {
  readonly channelId: string;
  readonly body: MessageCreateBody;
};

/** With enforce_nonce a second message of the same nonce is answered with the first. */
function findRepeated({ world, channelId, body: { nonce, enforce_nonce } }: Repeat) {
  if (!enforce_nonce || nonce === undefined || nonce === null) return undefined;
  return world.messages.withNonce(channelId, world.application.botId, nonce);
}

function getMessage({ world, params }: Call): Answer {
  requireChannel(world, params['channel_id']!, ['readMessageHistory']);
  return ok(messageShapeForBot(world, requireMessage(world, params)));
}

function editMessage({ world, params, json, files }: Call): Answer {
  const channel = requireChannel(world, params['channel_id']!);
  const old = requireOwnMessage(world, params);
  const body = readBody(messageEdit, json);
  const composed = composeMessage({ world, body, uploads: files, channelId: channel.id, old });
  return ok(messageShape(world, world.messages.edit(old.id, composed)));
}

function deleteMessage({ world, params }: Call): Answer {
  const channel = requireChannel(world, params['channel_id']!);
  const message = requireMessage(world, params);
  const own = message.authorId === world.application.botId;
  if (!own && channel.kind !== 'text') throw new ApiError(apiErrors.foreignMessage);
  if (!own) requireChannel(world, channel.id, ['manageMessages']);
  world.messages.delete(message.id);
  return noContent;
}

const pinned = ({ world, params }: Call) =>
  world.messages.inChannel(params['channel_id']!).filter((message) => message.pinned);

function listPins(call: Call): Answer {
  requireChannel(call.world, call.params['channel_id']!, ['readMessageHistory']);
  const items = pinned(call).map((message) => ({
    pinned_at: message.editedAt ?? message.createdAt,
    message: messageShapeForBot(call.world, message),
  }));
  return ok({ items, has_more: false });
}

function listPinsOldStyle(call: Call): Answer {
  requireChannel(call.world, call.params['channel_id']!, ['readMessageHistory']);
  return ok(pinned(call).map((message) => messageShapeForBot(call.world, message)));
}

function pin(call: Call): Answer {
  const channel = requireChannel(call.world, call.params['channel_id']!);
  if (channel.kind === 'text') requireChannel(call.world, channel.id, ['pinMessages']);
  if (pinned(call).length >= limits.pins) throw new ApiError(apiErrors.tooManyPins);
  call.world.messages.pin(requireMessage(call.world, call.params).id, true);
  return noContent;
}

function unpin(call: Call): Answer {
  const channel = requireChannel(call.world, call.params['channel_id']!);
  if (channel.kind === 'text') requireChannel(call.world, channel.id, ['pinMessages']);
  call.world.messages.pin(requireMessage(call.world, call.params).id, false);
  return noContent;
}

function startTyping({ world, params }: Call): Answer {
  const channel = requireChannel(world, params['channel_id']!, ['sendMessages']);
  world.changes.tell({ kind: 'typing', channelId: channel.id });
  return noContent;
}
