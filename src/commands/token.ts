import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { tokenView } from '../discord/views/token.ts';
import type { AccessToken } from '../web/accessToken.ts';

export type TokenDeps = {
  /** Refuses where this bot has no API. */
  createAccessToken(person: {
    readonly discordId: string;
    readonly username: string;
  }): Promise<AccessToken>;
  readonly apiUrl: string | undefined;
};

export const token = defineCommand<TokenDeps>({
  data: anywhereCommand('token', 'An access token for programs of your own'),
  needs: 'web',
  reply: 'private',
  cooldownSeconds: 10,

  async run({ user }, deps) {
    const person = { discordId: user.id, username: user.username };
    return tokenView(await deps.createAccessToken(person), deps.apiUrl ?? '');
  },
});
