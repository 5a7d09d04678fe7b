import { request } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test, type TestContext } from 'vitest';
import { createDiscordStandIn, type DiscordStandIn } from '../discord/index.ts';
import { callApi } from '../discord/testing/callApi.ts';
import { connectBot, type TestBot } from '../discord/testing/connectBot.ts';
import { startPageServer, type PageServer } from './pageServer.ts';
import { setScene } from './scene.ts';
import { demoBot, demoCommands } from './testing/demoBot.ts';
import { hasBrowser, openBrowser } from './testing/openBrowser.ts';

let standIn: DiscordStandIn;
let bot: TestBot;
let pageServer: PageServer;
let browser: Browser | undefined;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  standIn = await createDiscordStandIn();
  setScene(standIn.world);
  const sample = { name: 'sample.replay', bytes: new Uint8Array(1234) };
  pageServer = await startPageServer({ standIn, port: 0, sampleReplay: async () => sample });
  bot = await connectBot(standIn, demoBot);
  await callApi(
    standIn,
    `PUT /applications/${standIn.world.application.id}/commands`,
    demoCommands,
  );
  if (hasBrowser) browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await bot.close();
  await pageServer.close();
  await standIn.close();
});

beforeEach(async (context) => {
  await page?.context().close();
  if (browser && context.task.name.startsWith('page: '))
    page = await openPage({ width: 1280, height: 860 });
});

async function openPage(viewport: { width: number; height: number }): Promise<Page> {
  const opened = await (await browser!.newContext({ viewport })).newPage();
  opened.setDefaultTimeout(20_000);
  opened.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  opened.on('pageerror', (error) => complaints.push(error.message));
  await opened.goto(pageServer.url);
  await opened.getByText('The bot is connected').waitFor({ state: 'attached' });
  return opened;
}

const needBrowser = (context: TestContext): void =>
  context.skip(!hasBrowser, 'no /usr/bin/chromium on this machine');

test('page: the first steps link an account and analyse the sample', async (context) => {
  needBrowser(context);
  await page.getByRole('button', { name: 'Open /link steam' }).click();
  await page.locator('.command-form').getByRole('button', { name: 'Send' }).click();
  await page.getByText('Linked 76561197960287930').waitFor();
  await page.getByRole('button', { name: 'Open /analyze' }).click();
  await page.locator('.command-form').getByRole('button', { name: 'Send' }).click();
  await page.getByText('sample.replay, 1234 bytes').waitFor();
  await page.getByText('You are set up').waitFor();

  await page.getByRole('button', { name: 'Boost over time' }).click();
  await page.getByRole('dialog').getByText('Boost over time').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByText('pressed').waitFor();
  expect(complaints).toEqual([]);
});

test('page: what a bot says stays text', async (context) => {
  needBrowser(context);
  await page.getByText('<img src=x').first().waitFor();
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.locator('#log a[href^="javascript"], #log img[src="x"]').count()).toBe(0);
});

test('page: a slash, arrows and Enter reach a modal that takes a dropped file', async (context) => {
  needBrowser(context);
  await page.fill('#say', '/upl');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog
    .locator('input[type=file]')
    .setInputFiles(
      [0, 1].map((index) => ({ name: `${index}.replay`, mimeType: '', buffer: Buffer.alloc(9) })),
    );
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await page.getByText('got 2').waitFor();
  expect(await dialog.count()).toBe(0);
});

test('page: autocomplete shows names and sends values', async (context) => {
  needBrowser(context);
  await page.fill('#say', '/explain');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^statistic/).fill('boo');
  await page.locator('datalist option').waitFor({ state: 'attached' });
  await page.getByLabel(/^statistic/).fill('Boost per minute');
  await page.locator('.command-form').getByRole('button', { name: 'Send' }).click();
  await page.getByText('bpm it is').waitFor();
  expect(standIn.history.violations).toEqual([]);
});

test('page: a wrong file is refused with what would fit', async (context) => {
  needBrowser(context);
  await page.fill('#say', '/analyze');
  await page.keyboard.press('Enter');
  await page.setInputFiles('.command-form input[type=file]', {
    name: 'a.html',
    mimeType: '',
    buffer: Buffer.alloc(1),
  });
  await expect
    .poll(() => page.getByRole('alert').allTextContents())
    .toContain('a.html is not a .replay file.');
});

test('page: a file dropped anywhere opens the form with it', async (context) => {
  needBrowser(context);
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'dropped.replay'));
    for (const type of ['dragenter', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  }`);
  await page.locator('.command-form').getByText('dropped.replay', { exact: true }).waitFor();
  await page.locator('.command-form').getByRole('button', { name: 'Send' }).click();
  await page.getByText('dropped.replay, 1 bytes').waitFor();
  expect(complaints).toEqual([]);
});

test('page: a phone shows everything without scrolling sideways', async (context) => {
  needBrowser(context);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'People and channels' }).click();
  await page.getByLabel('You are').selectOption({ label: 'Player' });
  await page.getByText('Nothing here yet').or(page.locator('.message').first()).first().waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('other sites get nothing: foreign Host, foreign Origin, no key', async () => {
  const own = new URL(pageServer.url);
  const ask = (headers: Record<string, string>, method = 'GET', path = '/state'): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(
        { host: own.hostname, port: own.port, path, method, headers },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode!);
        },
      );
      sent.on('error', reject);
      sent.end();
    });
  expect(await ask({})).toBe(200);
  expect(await ask({ host: `evil.example:${own.port}` })).toBe(403);
  expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await ask({ origin: 'http://evil.example' }, 'POST', '/act/post')).toBe(403);
  expect(await ask({ origin: own.origin }, 'POST', '/act/post')).toBe(403);
  expect(await ask({}, 'GET', '/../pageServer.ts')).toBe(404);
});
