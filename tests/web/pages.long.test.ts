import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  startOAuthStandIn,
  type OAuthStandIn,
} from '../../playground/discord/oauth/startOAuthStandIn.ts';
import { hasBrowser, openBrowser } from '../../playground/page/testing/openBrowser.ts';
import { saveProvenAccount } from '../../src/db/proofs.ts';
import { createConnectUrl } from '../../src/web/createProofUrl.ts';
import { openSignInStage, type SignInStage } from './signInStage.ts';
import { lookAt, type Looks } from './lookAt.ts';

const steamId = '76561197960287930';
let stage: SignInStage;
let discord: OAuthStandIn;
let browser: Browser;

beforeAll(async () => {
  if (!hasBrowser) return;
  discord = await startOAuthStandIn();
  const { clientId, clientSecret, authorizeUrl, api } = discord;
  stage = await openSignInStage({
    variables: { DISCORD_CLIENT_ID: clientId, DISCORD_CLIENT_SECRET: clientSecret },
    oauthPlace: { authorizeUrl, api },
  });
  discord.redirectUris.add(`${stage.publicUrl}/connect/return`);
  const connection = {
    id: 'a'.repeat(32),
    name: 'W'.repeat(32),
    type: 'epicgames',
    verified: true,
  };
  discord.people.push({ id: me().id, username: me().name, connections: [connection] });
  stage.steam.people.push({ steamId, persona: 'On Steam' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
  await discord?.close();
});

const me = () => stage.stack.scene.player;
const owner = () => ({ discordId: me().id, username: me().name });
const site = () => ({ signer: stage.stack.house.signer, publicUrl: stage.publicUrl });

const viewports = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;

/** Every page there is, by the way to it. */
const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'Prove your Steam account': async (page) => page.goto(await stage.linkFor(me())),
  'Steam account proven': async (page) => {
    await page.goto(await stage.linkFor(me()));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'On Steam' }).click();
    await page.getByText('now belongs to').waitFor();
  },
  'Prove accounts with Discord': async (page) =>
    page.goto(await createConnectUrl(site(), { ...owner(), platforms: ['epic'] })),
  'Account proven': async (page) => {
    await page.goto(await createConnectUrl(site(), owner()));
    await page.getByRole('button').click();
    await page.getByRole('link', { name: me().name }).click();
    await page.getByText('now proven').waitFor();
  },
  'Your access token': async (page) => {
    const account = { platform: 'steam', id: steamId } as const;
    await saveProvenAccount(stage.stack.house.db, { ...owner(), account });
    await page.goto(`${stage.publicUrl}/auth/steam`);
    await page.getByRole('link', { name: 'On Steam' }).click();
    await page.getByLabel('Until').waitFor();
  },
  'Steam is not answering': async (page) => {
    await page.goto(await stage.linkFor(me()));
    await page.getByRole('button').click();
    const choice = await page.getByRole('link', { name: 'On Steam' }).getAttribute('href');
    const signedIn = await fetch(new URL(choice!, page.url()), { redirect: 'manual' });
    stage.steam.mood = 'forbidden';
    await page.goto(signedIn.headers.get('location')!);
    await page.getByRole('link', { name: 'Try again' }).waitFor();
    stage.steam.mood = 'ok';
  },
  'This link is over': (page) => page.goto(`${stage.publicUrl}/prove?token=x`),
  'Nothing here': (page) => page.goto(`${stage.publicUrl}/no/such/page`),
};

const cases = Object.keys(ways).flatMap((title) =>
  (Object.keys(viewports) as (keyof typeof viewports)[]).map((device) => [title, device] as const),
);

test.skipIf(!hasBrowser).each(cases)(
  '%s is readable on a %s',
  { timeout: 30_000 },
  async (title, device) => {
    const colorScheme = device === 'phone' ? 'dark' : 'light';
    const context = await browser.newContext({ viewport: viewports[device], colorScheme });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      // The browser reports every answer that is no 200; those pages are what we look at.
      if (message.type() === 'error' && !/status of \d/.test(message.text())) {
        complaints.push(message.text());
      }
    });
    await ways[title]!(page);
    const looks = await lookAt(page);
    await context.close();
    expect(looks).toEqual<Looks>({
      language: 'en',
      headings: [title],
      overflow: 0,
      unlabelled: 0,
      smallTargets: [],
      faintTexts: [],
      scripts: 0,
    });
    expect(complaints).toEqual([]);
  },
);
