/** `none`: this process has no gateway, because its role needs none. */
export const gatewayStates = ['none', 'connecting', 'ready', 'closed'] as const;
export type GatewayState = (typeof gatewayStates)[number];
