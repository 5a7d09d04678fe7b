import path from 'node:path';
import { startSteamStandIn } from '../../playground/steam/startSteamStandIn.ts';
import type { SteamStandIn } from '../../playground/steam/SteamStandIn.ts';
import type { OAuthPlace } from '../../src/discord/createOAuth.ts';
import { readEnv } from '../../src/config/env.ts';
import type { House } from '../../src/roles/house.ts';
import { openHouse, type HouseOptions } from '../../src/roles/openHouse.ts';
import { startWeb } from '../../src/roles/startWeb.ts';
import { createProofUrl } from '../../src/web/createProofUrl.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { freePort } from './freePort.ts';
import { warmUp } from './warmUp.ts';

export const secretKey = 'a key for tests, thirty-two characters or more';

type StageOptions = {
  readonly variables?: Readonly<Record<string, string>>;
  readonly oauthPlace?: OAuthPlace;
};

export type SignInStage = {
  readonly stack: Stack;
  readonly steam: SteamStandIn;
  readonly publicUrl: string;
  /** What the button in Discord gives. */
  linkFor(person: { readonly id: string; readonly name: string }): Promise<string>;
  /** Another web process on the same database, as behind a load balancer. */
  openSecondProcess(): Promise<{ readonly url: string; close(): Promise<void> }>;
  close(): Promise<void>;
};

/** The whole bot with its pages open, and Steam's stand-in behind them. */
export async function openSignInStage({
  variables = {},
  oauthPlace,
}: StageOptions = {}): Promise<SignInStage> {
  const steam = await startSteamStandIn();
  const port = await freePort();
  const publicUrl = `http://127.0.0.1:${port}`;
  const environment = {
    DATABASE_URL: await createEmptyDatabase(),
    PUBLIC_URL: publicUrl,
    SECRET_KEY: secretKey,
    WEB_PORT: String(port),
    ...variables,
  };
  const steamPlace = { loginUrl: `${steam.url}/openid/login`, timeoutMs: 700 };
  const stack = await startStack(environment, { steamPlace, ...(oauthPlace && { oauthPlace }) });
  await warmUp(stack);
  const { signer } = stack.house;
  return {
    stack,
    steam,
    publicUrl,
    linkFor: ({ id: discordId, name: username }) =>
      createProofUrl({ signer, publicUrl }, { discordId, username }),
    openSecondProcess: () =>
      openSecondProcess(stack.house, {
        env: readEnv({ ...environment, WEB_PORT: '0' }),
        steamPlace,
      }),
    async close() {
      await stack.close();
      await steam.close();
    },
  };
}

async function openSecondProcess(
  { log, place }: House,
  options: Pick<HouseOptions, 'env' | 'steamPlace'>,
): ReturnType<SignInStage['openSecondProcess']> {
  const house = await openHouse({ ...options, log, place, projectRoot: path.resolve('.') });
  const web = await startWeb(house);
  return {
    url: `http://127.0.0.1:${web.port ?? 0}`,
    async close() {
      await web.close();
      await house.close();
    },
  };
}
