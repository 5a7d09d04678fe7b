import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Place } from '../discord/driver/place.ts';
import type { Change } from '../discord/world/change.ts';
import type { World } from '../discord/world/world.ts';
import { isVisible, pageMessage } from './viewer.ts';

const KEEP_ALIVE_MS = 20_000;

/** Streams what changes for one person in one channel, as server-sent events. */
export function streamChanges(
  world: World,
  place: Place,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('retry: 500\n\n');
  const unsubscribe = world.changes.subscribe((change) => {
    const event = eventOf(world, place, change);
    if (event) response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  const keepAlive = setInterval(() => response.write(': still here\n\n'), KEEP_ALIVE_MS);
  request.on('close', () => {
    clearInterval(keepAlive);
    unsubscribe();
  });
}

function eventOf(world: World, place: Place, change: Change): object | undefined {
  switch (change.kind) {
    case 'message-created':
    case 'message-edited':
      if (!isVisible(place, change.message)) return undefined;
      return { kind: 'message', message: pageMessage(world, change.message) };
    case 'message-deleted':
      if (!isVisible(place, change.message)) return undefined;
      return { kind: 'message-deleted', id: change.message.id };
    case 'interaction': {
      const { id, state, userId, modal, commandName } = change.interaction;
      if (userId !== place.user.id) return undefined;
      return { kind: 'interaction', id, state, commandName, modal };
    }
    case 'typing':
      return change.channelId === place.channel.id ? { kind: 'typing' } : undefined;
    case 'commands':
    case 'place':
    case 'gateway':
  }
  return { kind: 'refresh' };
}
