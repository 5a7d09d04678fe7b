import { ApiError, apiErrors } from '../http/apiError.ts';
import { noContent, ok, type Answer, type Call, type Route } from '../http/route.ts';
import { messageShape } from '../shapes/message.ts';
import { checkCustomIds } from '../validation/componentTree.ts';
import { callback, type CallbackBody } from '../validation/callback.ts';
import { readBody, refuse } from '../validation/problem.ts';
import { interactionTypes, type StoredInteraction } from '../world/interaction.ts';
import { messageFlags, type StoredMessage } from '../world/message.ts';
import { composeMessage } from './composeMessage.ts';
import { forcedEphemeral, originOf } from './interactionRules.ts';

export const callbackRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/interactions/{interaction_id}/{interaction_token}/callback',
    auth: 'token',
    answer: answerCallback,
  },
];

function answerCallback(call: Call): Answer {
  const interaction = requireUnanswered(call);
  const body = readBody(callback, call.json);
  checkType(interaction, body.type);
  const message = take(call, interaction, body);
  if (call.query.get('with_response') !== 'true') return noContent;
  return ok(responseShape(call, interaction, { type: body.type, message }));
}

function requireUnanswered({ world, params }: Call): StoredInteraction {
  const interaction = world.interactions.byToken(params['interaction_token']!);
  const tooLate = !interaction || world.interactions.acknowledgedTooLate(interaction);
  if (interaction && !['sent', 'failed'].includes(interaction.state)) {
    throw new ApiError(apiErrors.alreadyAcknowledged);
  }
  if (tooLate || interaction.id !== params['interaction_id']) {
    throw new ApiError(apiErrors.unknownInteraction, { blame: 'bot' });
  }
  return interaction;
}

/** Which answers fit which interaction. */
function checkType({ kind, sourceMessageId }: StoredInteraction, type: CallbackBody['type']): void {
  const fits = {
    command: [4, 5, 9],
    component: [4, 5, 6, 7, 9],
    autocomplete: [8],
    modal: sourceMessageId === undefined ? [4, 5] : [4, 5, 6, 7],
  }[kind];
  if (!fits.includes(type))
    refuse(['type'], `A ${kind} interaction cannot be answered with type ${type}`);
}

function take(
  call: Call,
  interaction: StoredInteraction,
  body: CallbackBody,
): StoredMessage | undefined {
  const { interactions } = call.world;
  switch (body.type) {
    case 4:
      return reply(call, interaction, body.data);
    case 5:
      return deferReply(call, interaction, body.data?.flags ?? 0);
    case 6:
      interaction.originalId = interaction.sourceMessageId;
      interactions.move(interaction, 'deferred');
      break;
    case 7:
      return updateSource(call, interaction, body.data ?? {});
    case 8:
      interaction.choices = body.data.choices as NonNullable<StoredInteraction['choices']>;
      interactions.move(interaction, 'choices-shown');
      break;
    case 9:
      checkCustomIds(body.data.components);
      interaction.modal = body.data as unknown as NonNullable<StoredInteraction['modal']>;
      interactions.move(interaction, 'modal-shown');
  }
  return undefined;
}

type ReplyBody = (CallbackBody & { type: 4 })['data'];

function reply(call: Call, interaction: StoredInteraction, body: ReplyBody): StoredMessage {
  const { world, files } = call;
  const ephemeral = isEphemeral(call, interaction, body.flags ?? 0);
  const addedFlags = ephemeral ? messageFlags.ephemeral : 0;
  const channelId = interaction.channelId;
  const composed = composeMessage({ world, body, uploads: files, channelId, addedFlags });
  const message = world.messages.add({
    channelId,
    authorId: world.application.botId,
    body: composed,
    origin: originOf(interaction),
    visibleTo: ephemeral ? interaction.userId : undefined,
  });
  interaction.originalId = message.id;
  world.interactions.move(interaction, 'answered');
  return message;
}

function deferReply(call: Call, interaction: StoredInteraction, flags: number): StoredMessage {
  const { world } = call;
  const ephemeral = isEphemeral(call, interaction, flags);
  const message = world.messages.add({
    channelId: interaction.channelId,
    authorId: world.application.botId,
    body: { flags: messageFlags.loading | (ephemeral ? messageFlags.ephemeral : 0) },
    origin: originOf(interaction),
    visibleTo: ephemeral ? interaction.userId : undefined,
  });
  interaction.originalId = message.id;
  interaction.awaitsFirstEdit = true;
  world.interactions.move(interaction, 'deferred');
  return message;
}

function updateSource(
  { world, files }: Call,
  interaction: StoredInteraction,
  body: NonNullable<(CallbackBody & { type: 7 })['data']>,
): StoredMessage {
  const old = world.messages.get(interaction.sourceMessageId!);
  if (!old) throw new ApiError(apiErrors.unknownMessage);
  const composed = composeMessage({ world, body, uploads: files, channelId: old.channelId, old });
  interaction.originalId = old.id;
  const message = world.messages.edit(old.id, composed);
  world.interactions.move(interaction, 'answered');
  return message;
}

const isEphemeral = ({ world }: Call, interaction: StoredInteraction, flags: number): boolean =>
  (flags & messageFlags.ephemeral) !== 0 || forcedEphemeral(world, interaction);

function responseShape(
  { world }: Call,
  { id, kind, originalId, state }: StoredInteraction,
  { type, message }: { type: number; message: StoredMessage | undefined },
): object {
  return {
    interaction: {
      id,
      type: interactionTypes[kind],
      ...(originalId === undefined
        ? {}
        : {
            response_message_id: originalId,
            response_message_loading: state === 'deferred' && type === 5,
            response_message_ephemeral: message?.visibleTo !== undefined,
          }),
    },
    resource: { type, ...(message ? { message: messageShape(world, message) } : {}) },
  };
}
