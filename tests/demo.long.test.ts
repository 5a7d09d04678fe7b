import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMain, type MainProcess } from './mainProcess.ts';
import { controlsOf, PlaygroundPage, textOf, type Seat } from './PlaygroundPage.ts';
import { Visitor } from './web/Visitor.ts';

const START_MS = 180_000;
let dataDir: string;
let main: MainProcess;
let page: PlaygroundPage;
let mia: Seat;
let miaDirect: Seat;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'demo-test-'));
  // Run by root, PostgreSQL's account has to get in, or the data would be kept elsewhere.
  await chmod(dataDir, 0o755);
  main = startMain({
    env: { PLAYGROUND_PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', TZ: 'Europe/Berlin' },
    words: ['--import', 'tsx', 'src/main.ts', '--demo'],
  });
  page = await PlaygroundPage.open(await main.until(/playground is open: (\S+)/, START_MS));
  mia = await page.sit('Mia', '# general');
  miaDirect = await page.sit('Mia', 'RocketTrainer');
}, START_MS);

afterAll(async () => {
  await main?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function linkAndPlan(seat: Seat): Promise<void> {
  const { demo } = await page.state(seat);
  const asked = await page.run(seat, 'link steam', { account: demo!.steamId });
  await page.use(seat, asked, { label: 'Yes, this is me' });
  await page.until(seat, (message) => textOf(message).includes('account linked'));
  expect(textOf(await page.run(seat, 'focus'))).toContain('plays like');
  expect(textOf(await page.run(seat, 'plan'))).toContain('Your training week');
  const reminders = await page.run(seat, 'reminders', { time: '19:00' });
  expect(textOf(reminders)).toContain('every day at 19:00');
}

const seen = (seat: Seat, text: string) =>
  page.until(seat, (message) => textOf(message).includes(text));

const move = async (hours: 'evening' | 'monday'): Promise<void> => {
  const { demo } = await page.state(mia);
  await page.act('clock', { ...mia, hours: demo![hours] });
};

test('the first command after the start is answered in Discord’s three seconds', async () => {
  expect(textOf(await page.run(mia, 'help'))).toContain('From a replay to a better week');
});

test('a captain gives the server a digest', { timeout: 60_000 }, async () => {
  const captain = await page.sit('Captain', '# general');
  const { places } = await page.state(captain);
  const digest = places.find(({ name }) => name === '# digest')!.id;
  const panel = await page.run(captain, 'setup');
  await page.use(captain, panel, { menu: 'setup.1', values: ['digestChannelId'] });
  const opened = await page.until(captain, (message) =>
    controlsOf(message).some((one) => one.custom_id?.startsWith('setup-channel')),
  );
  await page.use(captain, opened, { menu: 'setup-channel', values: [digest] });
  expect(textOf(await seen(captain, `<#${digest}>`))).toContain('Digest');
});

test('three players link, train and are reminded', { timeout: 120_000 }, async () => {
  const [sam, leo] = [await page.sit('Sam', '# general'), await page.sit('Leo', '# general')];
  for (const seat of [mia, sam, leo]) await linkAndPlan(seat);
  const plan = await seen(mia, 'Your training week');
  await page.use(mia, plan, { label: 'Done' });
  await page.until(mia, (message) => /1 of \d+ done/.test(textOf(message)));
  await move('evening');
  const reminder = await seen(miaDirect, 'Time for a little training?');
  await page.use(miaDirect, reminder, { label: 'Done' });
  expect(textOf(await seen(miaDirect, 'Ticked off'))).toContain('Open my week');
});

test('an account is proven with Steam', { timeout: 60_000 }, async () => {
  const { demo } = await page.state(mia);
  const accounts = await page.run(mia, 'accounts');
  await page.use(mia, accounts, { label: 'Prove it with Steam' });
  const answer = await page.until(mia, (message) =>
    controlsOf(message).some(({ url }) => url?.includes('/prove?')),
  );
  const link = controlsOf(answer).find(({ url }) => url?.includes('/prove?'))!.url!;
  const visitor = new Visitor();
  const left = await visitor.leave(link);
  const signedIn = await fetch(`${left.headers.get('location')}&as=${demo!.steamId}`, {
    redirect: 'manual',
  });
  const done = await visitor.open(signedIn.headers.get('location')!);
  expect(await done.text()).toContain(demo!.steamId);
});

test(
  'Monday brings each their verdict, and the server its digest',
  { timeout: 120_000 },
  async () => {
    await move('monday');
    const verdictOf = async (person: string): Promise<string> => {
      const direct = await page.sit(person, 'RocketTrainer');
      return textOf(await seen(direct, 'What came of your week'));
    };
    const [improving, staying, slipping] = await Promise.all(['Mia', 'Sam', 'Leo'].map(verdictOf));
    expect(improving).toMatch(/Goal reached!|On the way\./);
    expect(improving).not.toContain('The other way');
    expect(staying).not.toMatch(/Goal reached!|On the way\./);
    expect(slipping).toContain('The other way this week');
    expect(slipping).not.toMatch(/Goal reached!|On the way\./);
    const digest = await page.sit('Captain', '# digest');
    const posted = textOf(await seen(digest, 'Your week'));
    expect(posted).toContain('48 matches');
  },
);

test('ends in order and leaves no process behind', async () => {
  await main.stop();
  expect(main.exitCode()).toBe(0);
});
