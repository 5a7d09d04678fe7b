import type { Route } from '../http/route.ts';
import { callbackRoutes } from './callback.ts';
import { commandRoutes } from './commands.ts';
import { gatewayRoutes } from './gateway.ts';
import { messageRoutes } from './messages.ts';
import { placeRoutes } from './places.ts';
import { webhookRoutes } from './webhooks.ts';

export function allRoutes(gatewayUrl: () => string, shards: number): readonly Route[] {
  return [
    ...gatewayRoutes(gatewayUrl, shards),
    ...placeRoutes,
    ...commandRoutes,
    ...messageRoutes,
    ...callbackRoutes,
    ...webhookRoutes,
  ];
}
