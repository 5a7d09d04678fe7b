import { startSteamStandIn, type SteamStandIn } from '../../playground/steam/startSteamStandIn.ts';
import { createProofUrl } from '../../src/web/createProofUrl.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { freePort } from './freePort.ts';

export const secretKey = 'a key for tests, thirty-two characters or more';

export type SignInStage = {
  readonly stack: Stack;
  readonly steam: SteamStandIn;
  readonly publicUrl: string;
  /** What the button in Discord gives. */
  linkFor(person: { readonly id: string; readonly name: string }): Promise<string>;
  close(): Promise<void>;
};

/** The whole bot with its pages open, and Steam's stand-in behind them. */
export async function openSignInStage(
  variables: Readonly<Record<string, string>> = {},
): Promise<SignInStage> {
  const steam = await startSteamStandIn();
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const stack = await startStack(
    {
      DATABASE_URL: await createEmptyDatabase(),
      PUBLIC_URL: publicUrl,
      SECRET_KEY: secretKey,
      WEB_PORT: String(port),
      ...variables,
    },
    { steamPlace: { loginUrl: `${steam.url}/openid/login`, timeoutMs: 700 } },
  );
  const { signer } = stack.house;
  return {
    stack,
    steam,
    publicUrl,
    linkFor: ({ id: discordId, name: username }) =>
      createProofUrl({ signer, publicUrl }, { discordId, username }),
    async close() {
      await stack.close();
      await steam.close();
    },
  };
}
