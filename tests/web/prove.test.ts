import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../playground/discord/index.ts';
import type { SteamMood } from '../../playground/steam/SteamStandIn.ts';
import { findLinkedAccounts, saveLinkedAccount } from '../../src/db/accounts.ts';
import { proveId } from '../../src/discord/controls.ts';
import { withProof } from '../../src/discord/views/proof.ts';
import { openSignInStage, type SignInStage } from './signInStage.ts';
import { Visitor } from './Visitor.ts';

const mine = '76561197960287930';
const victims = '76561197960287931';
const home = 'https://steamcommunity.com/openid/id';

let stage: SignInStage;

beforeAll(async () => {
  stage = await openSignInStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stage.steam.mood = 'ok';
  stage.steam.requests.length = 0;
  await stage.stack.house.db.user.deleteMany();
});

const me = () => stage.stack.scene.player;

/** From the link in Discord to the address Steam sends the browser back to. */
async function signIn(visitor: Visitor, steamId = mine, link?: string): Promise<URL> {
  const left = await visitor.leave(link ?? (await stage.linkFor(me())));
  expect(left.status).toBe(303);
  const signedIn = await fetch(`${left.headers.get('location')}&as=${steamId}`, {
    redirect: 'manual',
  });
  return new URL(signedIn.headers.get('location')!);
}

async function proven(): Promise<readonly string[]> {
  const rows = await stage.stack.house.db.linkedAccount.findMany({
    where: { verifiedAt: { not: null } },
  });
  return rows.map(({ accountId }) => accountId);
}

test('from the button in Discord to a proven account', async () => {
  const { db } = stage.stack.house;
  const { id: discordId, name: username } = me();
  const account = { platform: 'steam', id: mine } as const;
  await saveLinkedAccount(db, { discordId, username, account });
  const visitor = new Visitor();
  const link = await pressProve();
  expect(await (await visitor.open(link)).text()).toContain(`@${username}`);
  const back = await signIn(visitor, mine, link);
  expect(back.origin).toBe(stage.publicUrl);
  const done = await visitor.open(back.href);
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining(mine)]);
  const [linked] = await findLinkedAccounts(db, discordId);
  expect(linked).toMatchObject({ account, verifiedAt: expect.any(Date), isPrimary: true });
  expect(stage.stack.standIn.history.violations).toEqual([]);
});

/** Presses the button under a linked message; the link in the private answer. */
async function pressProve(): Promise<string> {
  const { standIn, scene } = stage.stack;
  const { world, driver } = standIn;
  const { components = [] } = withProof({}, [{ account: { platform: 'steam', id: mine } }], {
    steam: true,
    discord: false,
  });
  const message = world.messages.add({
    channelId: scene.channel.id,
    authorId: world.application.botId,
    body: { components },
  });
  const place = { user: me(), channel: scene.channel };
  const answer = await driver
    .use({ ...place, message, customId: proveId.of() })
    .untilMessage(({ components }) => components.length > 0);
  expect(answer.visibleTo).toBe(me().id);
  const url = /"url":"([^"]+\/prove\?token=[^"]+)"/.exec(JSON.stringify(answer.components))?.[1];
  expect(url).toBeDefined();
  return url!;
}

test('a proof takes the account from whoever claimed it, who is told', async () => {
  const { db } = stage.stack.house;
  const { owner: loser } = stage.stack.scene;
  const account = { platform: 'steam', id: mine } as const;
  await saveLinkedAccount(db, { discordId: loser.id, username: loser.name, account });
  const visitor = new Visitor();
  await visitor.open((await signIn(visitor)).href);
  expect(await findLinkedAccounts(db, loser.id)).toEqual([]);
  expect(await db.user.findUniqueOrThrow({ where: { discordId: loser.id } })).toMatchObject({
    steamId: null,
  });
  expect(await findLinkedAccounts(db, me().id)).toMatchObject([{ account }]);
  await expect.poll(() => wordsSentTo(loser.id), { timeout: 10_000 }).toContain(mine);
});

test(
  'the owner of an account that somebody else claimed is shown the way',
  { retry: 2 },
  async () => {
    const { stack } = stage;
    const { owner: claimer, player: user, channel } = stack.scene;
    const account = { platform: 'steam', id: mine } as const;
    const claim = { discordId: claimer.id, username: claimer.name, account };
    await saveLinkedAccount(stack.house.db, claim);
    const answer = await stack.standIn.driver
      .runCommand({ user, channel, command: 'link steam', options: { account: mine } })
      .untilMessage(({ components }) => components.length > 0);
    expect(wordsOf(answer)).toContain('already linked by somebody else');
    expect(JSON.stringify(answer.components)).toContain(proveId.of());
  },
);

test('what is proven cannot be claimed by somebody else', async () => {
  const { db } = stage.stack.house;
  const visitor = new Visitor();
  await visitor.open((await signIn(visitor)).href);
  const { owner } = stage.stack.scene;
  const account = { platform: 'steam', id: mine } as const;
  const claim = { discordId: owner.id, username: owner.name, account };
  await expect(saveLinkedAccount(db, claim)).rejects.toMatchObject({ code: 'link-taken' });
  expect(await proven()).toEqual([mine]);
});

function wordsSentTo(userId: string): string {
  const { world } = stage.stack.standIn;
  return [...world.channels.values()]
    .filter(({ kind, recipientIds }) => kind === 'dm' && recipientIds.includes(userId))
    .flatMap(({ id }) => world.messages.inChannel(id))
    .map((message) => wordsOf(message))
    .join('\n');
}

describe('a link', () => {
  test('is looked at as often as one likes, and works once', async () => {
    const link = await stage.linkFor(me());
    const visitor = new Visitor();
    await new Visitor().open(link);
    const back = await signIn(visitor, mine, link);
    expect((await visitor.open(back.href)).status).toBe(200);
    expect((await visitor.post(link)).status).toBe(410);
    expect((await visitor.open(back.href)).status).toBe(410);
  });

  test('that one browser has begun is over for every other', async () => {
    const link = await stage.linkFor(me());
    await new Visitor().leave(link);
    expect((await new Visitor().leave(link)).status).toBe(410);
  });

  test('lives for ten minutes, signed by us, for this purpose', async () => {
    const { signer } = stage.stack.house;
    const token = { discordId: me().id, username: me().name };
    const late = await signer.sign('prove-link', { ...token, expiresAt: new Date(Date.now() - 1) });
    const other = await signer.sign('access', { ...token, expiresAt: new Date(Date.now() + 9e4) });
    const [, claims] = (await stage.linkFor(me())).split('token=')[1]!.split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const forged of [late, other, `${header}.${claims}.`, 'x', '', '../..']) {
      const url = `${stage.publicUrl}/prove?token=${encodeURIComponent(forged)}`;
      expect([forged, (await new Visitor().open(url)).status]).toEqual([forged, 410]);
      const visitor = new Visitor();
      await visitor.open(await stage.linkFor(me()));
      expect((await visitor.post(url)).status).toBe(410);
    }
  });

  test('does not start from a page of somebody else', async () => {
    const link = await stage.linkFor(me());
    expect((await new Visitor().post(link)).status).toBe(403);
    const visitor = new Visitor();
    await visitor.open(link);
    const body = new URLSearchParams({ token: new URL(link).searchParams.get('token')! });
    const headers = { 'sec-fetch-site': 'cross-site' };
    const crossed = { method: 'POST', body, headers };
    expect((await visitor.open(`${stage.publicUrl}/prove`, crossed)).status).toBe(403);
  });
});

test("an attacker's sign-in does not end in the victim's browser", async () => {
  const back = await signIn(new Visitor(), victims);
  expect(await outcomeOf(await new Visitor().open(back.href))).toEqual(refused);
  const victim = new Visitor();
  await victim.open(await stage.linkFor(stage.stack.scene.owner));
  expect(await outcomeOf(await victim.open(back.href))).toEqual(refused);
});

type Attack = (query: URLSearchParams) => void;
const set =
  (name: string, value: string | ((old: string) => string)): Attack =>
  (query) => {
    const key = `openid.${name}`;
    query.set(key, typeof value === 'string' ? value : value(query.get(key)!));
  };
const claim = (identity: string): Attack => {
  return (query) => {
    query.set('openid.claimed_id', identity);
    query.set('openid.identity', identity);
  };
};
const twice =
  (name: string, value: string): Attack =>
  (query) =>
    query.append(`openid.${name}`, value);
const unsigned = (name: string): Attack =>
  set('signed', (list) => list.replace(new RegExp(`,${name}\\b`), ''));
const drop =
  (name: string): Attack =>
  (query) =>
    query.delete(`openid.${name}`);

/** Each with a fresh, genuine assertion that is then tampered with in the victim's favour. */
const attacks: Readonly<Record<string, Attack>> = {
  'forged op_endpoint': set('op_endpoint', 'https://evil.example/openid/login'),
  'op_endpoint that begins like Steam': set('op_endpoint', (at) => `${at}.evil.example`),
  'op_endpoint with a user part': set('op_endpoint', 'https://steamcommunity.com@evil.example/'),
  'return_to of another site': set('return_to', 'https://other.example/prove/return?state=x'),
  'return_to that begins like ours': set('return_to', (at) => at.replace('/prove', '.evil/prove')),
  'return_to that continues ours': set('return_to', (at) => `${at}&then=elsewhere`),
  'claimed_id of the victim': set('claimed_id', `${home}/${victims}`),
  'identity of the victim': set('identity', `${home}/${victims}`),
  'both of the victim': claim(`${home}/${victims}`),
  'claimed_id on a host that begins like Steam': claim(
    `https://steamcommunity.com.evil.example/openid/id/${victims}`,
  ),
  'claimed_id inside another address': claim(`https://evil.example/?x=${home}/${victims}`),
  'claimed_id where the dot is any letter': claim(
    `https://steamcommunityXcom/openid/id/${victims}`,
  ),
  'claimed_id with a longer path': claim(`${home}/${victims}/../${mine}`),
  'claimed_id with a second line': claim(`${home}/${victims}\nx`),
  'claimed_id of another instance': claim(`${home}/76561202255255226`),
  'claimed_id not signed': unsigned('claimed_id'),
  'identity not signed': unsigned('identity'),
  'return_to not signed': unsigned('return_to'),
  'response_nonce not signed': unsigned('response_nonce'),
  'op_endpoint not signed': unsigned('op_endpoint'),
  'claimed_id twice': twice('claimed_id', `${home}/${victims}`),
  'identity twice': twice('identity', `${home}/${victims}`),
  'op_endpoint twice': twice('op_endpoint', 'https://evil.example'),
  'return_to twice': twice('return_to', 'https://evil.example'),
  'signature twice': twice('sig', 'x'),
  'state twice': (query) => query.append('state', 'x'),
  'claimed_id as an array': (query) => {
    query.delete('openid.claimed_id');
    query.append('openid.claimed_id[]', `${home}/${victims}`);
  },
  'stale nonce': set('response_nonce', '2020-01-01T00:00:00Zabcdef'),
  'another nonce': set('response_nonce', (old) => `${old}x`),
  'no signature': drop('sig'),
  'another signature': set('sig', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='),
  'assoc_handle not signed': unsigned('assoc_handle'),
  'signed names a field twice': set('signed', (list) => `${list},claimed_id`),
  'claimed_id over http': claim(`http://steamcommunity.com/openid/id/${victims}`),
  'op_endpoint over http': set('op_endpoint', 'http://steamcommunity.com/openid/login'),
  'nonce from the future': set('response_nonce', '2099-01-01T00:00:00Zabcdef'),
  'nonce twice': twice('response_nonce', '2099-01-01T00:00:00Zabcdef'),
  'mode twice': twice('mode', 'check_authentication'),
  'no state': (query) => query.delete('state'),
  'state with another signature': (query) => query.set('state', `${query.get('state')!}x`),
  'a query longer than any of Steam': (query) => query.set('openid.padding', 'x'.repeat(9_000)),
  'OpenID 1.1': set('ns', 'http://openid.net/signon/1.1'),
  'mode error': set('mode', 'error'),
};

const tally = { tried: 0, refused: 0 };
afterAll(() => {
  console.log(`attacks on the Steam sign-in: ${tally.tried} tried, ${tally.refused} refused`);
});

/** What came of an attack: a refusal without a word of the victim, and nothing proven. */
async function outcomeOf(answer: Response) {
  tally.tried++;
  const namesVictim = (await answer.clone().text()).includes(victims);
  const outcome = { isRefused: answer.status >= 400, namesVictim, proven: await proven() };
  if (outcome.isRefused && outcome.proven.length === 0) tally.refused++;
  return outcome;
}
const refused = { isRefused: true, namesVictim: false, proven: [] };

test.each(Object.entries(attacks))('refused end to end: %s', async (_name, attack) => {
  const visitor = new Visitor();
  const back = await signIn(visitor);
  attack(back.searchParams);
  expect(await outcomeOf(await visitor.open(back.href))).toEqual(refused);
});

test('an assertion made for another site, or for another sign-in of ours, is refused', async () => {
  const visitor = new Visitor();
  const back = await signIn(visitor);
  const state = back.searchParams.get('state')!;
  const elsewhere = `https://other.example/prove/return?state=${state}`;
  const stolen = stage.steam.book.assert(elsewhere, victims);
  const returned = `${stage.publicUrl}/prove/return`;
  expect(await outcomeOf(await visitor.open(`${returned}?${stolen.toString()}`))).toEqual(refused);

  const earlier = await signIn(visitor, victims);
  earlier.searchParams.set('state', state);
  expect(await outcomeOf(await visitor.open(earlier.href))).toEqual(refused);
});

describe('replayed', () => {
  test('once more, it is refused', async () => {
    const visitor = new Visitor();
    const back = await signIn(visitor);
    expect((await visitor.open(back.href)).status).toBe(200);
    await stage.stack.house.db.user.deleteMany();
    expect(await outcomeOf(await visitor.open(back.href))).toEqual(refused);
  });

  test('with a nonce that was used, it is refused though all else is new', async () => {
    const { db } = stage.stack.house;
    const visitor = new Visitor();
    const back = await signIn(visitor);
    const nonce = back.searchParams.get('openid.response_nonce')!;
    await db.openIdNonce.create({ data: { nonce, expiresAt: new Date(Date.now() + 60_000) } });
    expect(await outcomeOf(await visitor.open(back.href))).toEqual(refused);
  });

  test('in the same moment at two processes, one of them takes it', async () => {
    const second = await stage.openSecondProcess();
    const visitor = new Visitor();
    const back = await signIn(visitor);
    const elsewhere = new URL(`${back.pathname}${back.search}`, second.url);
    const answers = await Promise.all([visitor.open(back.href), visitor.open(elsewhere.href)]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    await stage.stack.house.db.user.deleteMany();
    expect(await outcomeOf(await visitor.open(elsewhere.href))).toEqual(refused);
    await second.close();
  });
});

test.each<[SteamMood, number]>([
  ['invalid', 403],
  ['substring', 403],
  ['no-namespace', 403],
  ['forbidden', 503],
  ['limited', 503],
  ['slow', 503],
  ['huge', 503],
  ['redirect', 503],
])('Steam is %s: %i, nothing is proven', async (mood, status) => {
  const visitor = new Visitor();
  const back = await signIn(visitor);
  stage.steam.mood = mood;
  const answer = await visitor.open(back.href);
  expect(answer.status).toBe(status);
  expect(await outcomeOf(answer)).toEqual(refused);
  if (status !== 503) return;
  expect(await answer.text()).toContain('Try again');
  stage.steam.mood = 'ok';
  expect((await visitor.open(back.href)).status).toBe(200);
});

test('leaving the Steam page is no attack', async () => {
  const visitor = new Visitor();
  const back = await signIn(visitor);
  back.searchParams.set('openid.mode', 'cancel');
  expect((await visitor.open(back.href)).status).toBe(400);
});

test('the question goes to Steam alone, by POST, once', async () => {
  const visitor = new Visitor();
  const back = await signIn(visitor);
  stage.steam.requests.length = 0;
  await visitor.open(back.href);
  expect(stage.steam.requests).toEqual(['POST /openid/login']);
});

test('a form larger than ours is refused', async () => {
  const visitor = new Visitor();
  await visitor.open(await stage.linkFor(me()));
  const body = new URLSearchParams({ token: 'x'.repeat(20_000) });
  const answer = await visitor.open(`${stage.publicUrl}/prove`, { method: 'POST', body });
  expect(answer.status).toBe(413);
});
