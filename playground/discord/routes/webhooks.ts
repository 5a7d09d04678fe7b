import { ApiError, apiErrors } from '../http/apiError.ts';
import { noContent, ok, type Answer, type Call, type Route } from '../http/route.ts';
import { messageShape } from '../shapes/message.ts';
import { limits } from '../validation/limits.ts';
import { messageCreate, messageEdit } from '../validation/message.ts';
import { readBody } from '../validation/problem.ts';
import type { StoredInteraction } from '../world/interaction.ts';
import { messageFlags, type StoredMessage } from '../world/message.ts';
import { composeMessage } from './composeMessage.ts';
import { forcedEphemeral, isUserInstall, originOf } from './interactionRules.ts';

const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';
const MESSAGE = `${WEBHOOK}/messages/{message_id}`;

/** An interaction's own webhook: @original and the follow-ups. */
export const webhookRoutes: readonly Route[] = [
  { method: 'POST', path: WEBHOOK, auth: 'token', answer: followUp },
  { method: 'GET', path: MESSAGE, auth: 'token', answer: getMessage },
  { method: 'PATCH', path: MESSAGE, auth: 'token', answer: editMessage },
  { method: 'DELETE', path: MESSAGE, auth: 'token', answer: deleteMessage },
];

function followUp(call: Call): Answer {
  const interaction = requireInteraction(call);
  if (interaction.awaitsFirstEdit) return ok(edit(call, interaction, '@original'));
  if (
    isUserInstall(interaction) &&
    interaction.followUpIds.length >= limits.followUpsOfUserInstall
  ) {
    throw new ApiError(apiErrors.followUpLimit);
  }
  const message = addFollowUp(call, interaction);
  return ok(messageShape(call.world, message));
}

function addFollowUp({ world, json, files }: Call, interaction: StoredInteraction): StoredMessage {
  const body = readBody(messageCreate, json);
  const ephemeral =
    ((body.flags ?? 0) & messageFlags.ephemeral) !== 0 || forcedEphemeral(world, interaction);
  const { channelId, userId } = interaction;
  const addedFlags = ephemeral ? messageFlags.ephemeral : 0;
  const message = world.messages.add({
    channelId,
    authorId: world.application.botId,
    body: composeMessage({ world, body, uploads: files, channelId, addedFlags }),
    nonce: body.nonce ?? undefined,
    origin: originOf(interaction),
    replyTo: interaction.originalId,
    visibleTo: ephemeral ? userId : undefined,
  });
  interaction.followUpIds.push(message.id);
  world.interactions.move(interaction, interaction.state);
  return message;
}

function getMessage(call: Call): Answer {
  const message = requireWebhookMessage(call, requireInteraction(call));
  return ok(messageShape(call.world, message));
}

function editMessage(call: Call): Answer {
  return ok(edit(call, requireInteraction(call), call.params['message_id']!));
}

/** The first edit of a deferred answer ends its "is thinking". */
function edit(call: Call, interaction: StoredInteraction, which: string): object {
  const { world, json, files } = call;
  const old = requireWebhookMessage(call, interaction, which);
  const body = readBody(which === '@original' ? messageCreate : messageEdit, json);
  const composed = composeMessage({ world, body, uploads: files, channelId: old.channelId, old });
  const message = world.messages.edit(old.id, composed);
  if (old.id === interaction.originalId) {
    interaction.awaitsFirstEdit = false;
    world.interactions.move(interaction, 'answered');
  }
  return messageShape(world, message);
}

function deleteMessage(call: Call): Answer {
  const interaction = requireInteraction(call);
  const message = requireWebhookMessage(call, interaction);
  if (message.id === interaction.originalId) interaction.awaitsFirstEdit = false;
  call.world.messages.delete(message.id);
  return noContent;
}

function requireInteraction({ world, params }: Call): StoredInteraction {
  const interaction = world.interactions.byToken(params['webhook_token']!);
  if (!interaction || params['webhook_id'] !== world.application.id) {
    throw new ApiError(apiErrors.unknownWebhook, { blame: 'bot' });
  }
  if (world.interactions.isExpired(interaction)) {
    throw new ApiError(apiErrors.invalidWebhookToken);
  }
  if (['sent', 'failed'].includes(interaction.state)) {
    throw new ApiError(apiErrors.unknownWebhook, { blame: 'bot' });
  }
  return interaction;
}

function requireWebhookMessage(
  { world, params }: Call,
  interaction: StoredInteraction,
  which = params['message_id']!,
): StoredMessage {
  const { originalId, followUpIds, sourceMessageId } = interaction;
  const id = which === '@original' ? originalId : which;
  const own = id !== undefined && [originalId, sourceMessageId, ...followUpIds].includes(id);
  const message = own ? world.messages.get(id) : undefined;
  if (!message) throw new ApiError(apiErrors.unknownMessage);
  return message;
}
