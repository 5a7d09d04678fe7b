import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  startOAuthStandIn,
  type OAuthMood,
  type OAuthStandIn,
} from '../../playground/discord/oauth/startOAuthStandIn.ts';
import { findLinkedAccounts, saveLinkedAccount } from '../../src/db/accounts.ts';
import { proveWithDiscordId } from '../../src/discord/controls.ts';
import { withProof } from '../../src/discord/views/proof.ts';
import { createConnectUrl } from '../../src/web/createProofUrl.ts';
import { openSignInStage, type SignInStage } from './signInStage.ts';
import { Visitor } from './Visitor.ts';

const epicId = 'abcdef0123456789abcdef0123456789';
const verified = { verified: true, visibility: 1 };
const connections = [
  { ...verified, type: 'epicgames', id: epicId, name: 'On Epic' },
  { ...verified, type: 'steam', id: '76561197960287930', name: 'On Steam' },
  { ...verified, type: 'playstation', id: '4242424242424242424', name: 'On_PlayStation' },
  { ...verified, type: 'xbox', id: '2533274790395905', name: 'On Xbox', revoked: true },
];

let stage: SignInStage;
let discord: OAuthStandIn;

beforeAll(async () => {
  discord = await startOAuthStandIn();
  const { clientId, clientSecret, authorizeUrl, api } = discord;
  stage = await openSignInStage({
    variables: { DISCORD_CLIENT_ID: clientId, DISCORD_CLIENT_SECRET: clientSecret },
    oauthPlace: { authorizeUrl, api },
  });
  discord.redirectUris.add(`${stage.publicUrl}/connect/return`);
});
afterAll(async () => {
  await stage.close();
  await discord.close();
});
beforeEach(async () => {
  discord.mood = 'ok';
  discord.people.splice(0, Infinity, { id: me().id, username: me().name, connections });
  discord.liveTokens.clear();
  await stage.stack.house.db.user.deleteMany();
});

const me = () => stage.stack.scene.player;
const accountsOf = (discordId: string) => findLinkedAccounts(stage.stack.house.db, discordId);

function connectLink(): Promise<string> {
  const { signer } = stage.stack.house;
  const owner = { discordId: me().id, username: me().name };
  return createConnectUrl({ signer, publicUrl: stage.publicUrl }, owner);
}

type Choice = { readonly as?: string; readonly platforms?: readonly string[] };

/** From our page through Discord's consent to the address the browser is sent back to. */
async function consent(visitor: Visitor, { as, platforms = ['epic'] }: Choice = {}): Promise<URL> {
  const link = await connectLink();
  await visitor.open(link);
  const left = await visitor.post(
    link,
    platforms.map((platform) => ['platform', platform] as const),
  );
  expect(left.status).toBe(303);
  const person = as ?? me().id;
  const answer = await fetch(`${left.headers.get('location')}&as=${person}`, {
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location')!);
}

test('from the button in Discord to proven accounts', async () => {
  const visitor = new Visitor();
  const link = await pressProve();
  const page = await (await visitor.open(link)).text();
  expect(page).toContain(`@${me().name}`);
  expect(page.match(/<input[^>]*value="epic"[^>]*>/)?.[0]).toContain('checked');
  expect(page.match(/<input[^>]*value="xbox"[^>]*>/)?.[0]).not.toContain('checked');

  const back = await consent(visitor, { platforms: ['epic', 'ps4', 'xbox'] });
  const done = await visitor.open(back.href);
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('On Epic')]);
  expect(await accountsOf(me().id)).toMatchObject([
    { account: { platform: 'epic', id: epicId }, verifiedAt: expect.any(Date) },
    { account: { platform: 'ps4', id: 'On_PlayStation' }, displayName: 'On_PlayStation' },
  ]);
  expect(stage.stack.standIn.history.violations).toEqual([]);
});

/** Presses the button under a linked Epic account; the link in the private answer. */
async function pressProve(): Promise<string> {
  const { standIn, scene } = stage.stack;
  const claim = { account: { platform: 'epic', id: epicId } } as const;
  const { components = [] } = withProof({}, [claim], { steam: true, discord: true });
  const message = standIn.world.messages.add({
    channelId: scene.channel.id,
    authorId: standIn.world.application.botId,
    body: { components },
  });
  const place = { user: me(), channel: scene.channel };
  const answer = await standIn.driver
    .use({ ...place, message, customId: proveWithDiscordId.of('epic') })
    .untilMessage(({ components }) => components.length > 0);
  expect(answer.visibleTo).toBe(me().id);
  return /"url":"([^"]+\/connect\?token=[^"]+)"/.exec(JSON.stringify(answer.components))![1]!;
}

test('an Epic account goes to whoever proves it', async () => {
  const { owner: loser } = stage.stack.scene;
  const account = { platform: 'epic', id: epicId } as const;
  const claim = { discordId: loser.id, username: loser.name, account };
  await saveLinkedAccount(stage.stack.house.db, claim);
  const visitor = new Visitor();
  await visitor.open((await consent(visitor)).href);
  expect(await accountsOf(loser.id)).toEqual([]);
  expect(await accountsOf(me().id)).toMatchObject([{ account }]);
});

test('the permission is given back once the connections are read, whatever they were', async () => {
  for (const mood of ['ok', 'no-connections', 'connections-down'] as const) {
    discord.mood = mood;
    const visitor = new Visitor();
    await visitor.open((await consent(visitor)).href);
    expect([mood, discord.liveTokens.size]).toEqual([mood, 0]);
  }
  expect(discord.requests).toContain('POST /api/v10/oauth2/token/revoke');
});

test('a token that cannot be given back is no reason to refuse the person', async () => {
  discord.mood = 'revoke-down';
  const visitor = new Visitor();
  expect((await visitor.open((await consent(visitor)).href)).status).toBe(200);
});

describe('refused', () => {
  const nobody = async () => expect(await accountsOf(me().id)).toEqual([]);

  test("another Discord user's consent", async () => {
    const { owner } = stage.stack.scene;
    discord.people.push({ id: owner.id, username: owner.name, connections });
    const visitor = new Visitor();
    const back = await consent(visitor, { as: owner.id });
    const answer = await visitor.open(back.href);
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('Another Discord user'),
    ]);
    await nobody();
    expect(await accountsOf(owner.id)).toEqual([]);
  });

  test("a consent that ends in somebody else's browser", async () => {
    const back = await consent(new Visitor());
    expect((await new Visitor().open(back.href)).status).toBe(403);
    await nobody();
  });

  test('a code from another sign-in, which fails at the PKCE proof', async () => {
    const visitor = new Visitor();
    const stolen = (await consent(new Visitor())).searchParams.get('code')!;
    const back = await consent(visitor);
    back.searchParams.set('code', stolen);
    expect((await visitor.open(back.href)).status).toBe(403);
    await nobody();
  });

  test.each([
    ['no state', (query: URLSearchParams) => query.delete('state'), 410],
    ['a state of another make', (query: URLSearchParams) => query.set('state', 'x.y.z'), 410],
    ['two states', (query: URLSearchParams) => query.append('state', 'x'), 410],
    ['no code', (query: URLSearchParams) => query.delete('code'), 403],
    ['two codes', (query: URLSearchParams) => query.append('code', 'x'), 403],
    ['a made-up code', (query: URLSearchParams) => query.set('code', 'x'), 403],
    ['a cancelled one', (query: URLSearchParams) => query.set('error', 'access_denied'), 400],
  ])('%s', async (_name, change, status) => {
    const visitor = new Visitor();
    const back = await consent(visitor);
    change(back.searchParams);
    expect((await visitor.open(back.href)).status).toBe(status);
    await nobody();
  });

  test.each<[OAuthMood, number]>([
    ['down', 503],
    ['connections-down', 503],
    ['no-connections', 403],
  ])('Discord is %s: %i', async (mood, status) => {
    const visitor = new Visitor();
    const back = await consent(visitor);
    discord.mood = mood;
    // What a token may see is fixed when it is made.
    const again = mood === 'no-connections' ? await consent(visitor) : back;
    expect((await visitor.open(again.href)).status).toBe(status);
    await nobody();
  });

  test('a return that was used', async () => {
    const visitor = new Visitor();
    const back = await consent(visitor);
    expect((await visitor.open(back.href)).status).toBe(200);
    expect((await visitor.open(back.href)).status).toBe(410);
  });

  test('a profile without the accounts chosen, and a choice of none', async () => {
    const visitor = new Visitor();
    const back = await consent(visitor, { platforms: ['xbox'] });
    expect((await visitor.open(back.href)).status).toBe(404);
    const link = await connectLink();
    await visitor.open(link);
    expect((await visitor.post(link)).status).toBe(404);
    await nobody();
  });

  test('a link of the other kind', async () => {
    const link = await stage.linkFor(me());
    const forged = link.replace('/prove?', '/connect?');
    expect((await new Visitor().open(forged)).status).toBe(410);
  });
});
