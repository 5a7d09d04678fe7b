import { TransientError } from '../core/errors.ts';
import type { SteamClient } from '../steam/createSteamClient.ts';
import { parseSteamInput } from '../steam/steamId.ts';

/** A number stands for itself when Steam is down; only a custom name needs Steam's word. */
export async function findSteamAccount(
  steam: Pick<SteamClient, 'resolve'>,
  typed: string,
): Promise<{ readonly id: string; readonly name?: string }> {
  const input = parseSteamInput(typed);
  try {
    const { steamId: id, persona: name } = await steam.resolve(input);
    return { id, ...(name !== undefined && { name }) };
  } catch (error) {
    if (!(error instanceof TransientError) || input.kind !== 'id') throw error;
    return { id: input.steamId };
  }
}
