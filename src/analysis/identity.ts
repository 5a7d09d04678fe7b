import type { PlayerId } from '../core/ids.ts';
import type { HeaderPlayer, UniqueId } from '../replay/index.ts';

/**
 * Ids as Ballchasing writes them, so that a link made from one of its documents finds the player in
 * a replay: PlayStation by online name, Xbox, Switch and PsyNet as the 64-bit number's bytes in hex.
 */
export function playerIdOf(uniqueId: UniqueId): PlayerId | undefined {
  const { platform, id, name } = uniqueId;
  if (platform === 'none') return undefined;
  if (platform === 'playstation') return { platform: 'ps4', id: name ?? id };
  if (platform === 'steam' || platform === 'epic' || platform === 'qq') {
    return id === '' || id === '0' ? undefined : { platform, id: id.toLowerCase() };
  }
  return { platform, id: bytesInHex(id) };
}

/** A row of the header's scoreboard. Bots and platforms without an id have none. */
export function headerPlayerId(player: HeaderPlayer): PlayerId | undefined {
  const { platform, onlineId, epicId, name } = player;
  if (platform === 'Epic')
    return epicId ? { platform: 'epic', id: epicId.toLowerCase() } : undefined;
  if (platform === 'PS4') return { platform: 'ps4', id: name };
  if (onlineId === '0') return undefined;
  if (platform === 'Steam') return { platform: 'steam', id: onlineId };
  if (platform === 'QQ') return { platform: 'qq', id: onlineId };
  if (platform === 'Dingo') return { platform: 'xbox', id: bytesInHex(onlineId) };
  if (platform === 'NNX') return { platform: 'switch', id: bytesInHex(onlineId) };
  return platform === 'PsyNet' ? { platform: 'psynet', id: bytesInHex(onlineId) } : undefined;
}

/** The 64-bit number's bytes, lowest first. */
function bytesInHex(decimal: string): string {
  const hex = BigInt(decimal).toString(16).padStart(16, '0');
  return (hex.match(/../g) ?? []).reverse().join('');
}
