import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeFile } from '../../playground/ballchasing/describeFile.ts';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { warmUp } from './warmUp.ts';

const token = 'key-of-the-bot';
const files = 5;

let site: BallchasingStandIn;
let stack: Stack;

beforeAll(async () => {
  site = await startBallchasingStandIn();
  site.tokens.set(token, { steamId: '76561197960287930', name: 'The bot', type: 'regular' });
  stack = await startStack({
    DATABASE_URL: await createEmptyDatabase(),
    BALLCHASING_TOKEN: token,
    BALLCHASING_URL: site.apiUrl,
    WEB_PORT: '0',
  });
  await warmUp(stack);
});
afterAll(async () => {
  await stack.close();
  await site.close();
});

// Played beforehand: a process that plays a match answers nobody meanwhile.
const duels = Array.from(
  { length: files + 1 },
  (_, seed) => playMatch({ seed, players: pickTeams(1, () => evenSkill(0.5)), seconds: 20 }).bytes,
);

type Numbers = ReadonlyMap<string, number>;

/** Samples of Prometheus' text, by name and labels. */
async function scrape(): Promise<Numbers> {
  const answer = await fetch(`${stack.webUrl}/metrics`);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await answer.text()).split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

/** Once more where a busy machine missed the three seconds: then nothing was handed in. */
async function analyze(options: Readonly<Record<string, unknown>>): Promise<void> {
  const { player: user, channel } = stack.scene;
  const call = { user, channel, command: 'analyze', options } as Parameters<
    typeof stack.standIn.driver.runCommand
  >[0];
  for (let attempt = 1; attempt <= 4; attempt++) {
    const handle = stack.standIn.driver.runCommand(call);
    const isTaken = handle.untilMessage().then(
      () => true,
      () => false,
    );
    if (await isTaken) return;
  }
}

/** Hands in files, each to a message of its own, and a replay of Ballchasing. */
async function handIn(): Promise<void> {
  const [file, ...attached] = duels as [Uint8Array, ...Uint8Array[]];
  for (const [index, bytes] of attached.entries()) {
    const replay = { name: `${index}.replay`, bytes };
    await analyze({ replay });
  }
  const { id } = site.shelf.add({ document: describeFile(file, 'Shared'), title: 'Shared', file });
  const link = `https://ballchasing.com/replay/${id}`;
  await analyze({ link });
}

const queues = ['fetch', 'ballchasing', 'parse'] as const;
const jobs = (numbers: Numbers, queue: string, states: readonly string[]): number =>
  states.reduce(
    (sum, state) =>
      sum + (numbers.get(`rockettrainer_jobs{queue="${queue}",state="${state}"}`) ?? 0),
    0,
  );

test('the numbers tell of work while it is done, and of what was done', async () => {
  const handingIn = handIn();
  const open = ['waiting', 'prioritized', 'active', 'delayed'];
  const seen = { scrapes: 0, parsing: 0, waiting: 0 };
  const finished = `rockettrainer_card_seconds_count`;
  let numbers = await scrape();
  const until = Date.now() + 60_000;
  while ((numbers.get(finished) ?? 0) < files + 1 && Date.now() < until) {
    seen.scrapes++;
    seen.parsing = Math.max(seen.parsing, jobs(numbers, 'parse', ['active']));
    const waiting = queues.map((queue) => jobs(numbers, queue, open));
    seen.waiting = Math.max(seen.waiting, ...waiting);
    await new Promise((resolve) => setTimeout(resolve, 50));
    numbers = await scrape();
  }
  await handingIn;
  console.log(`scraped ${seen.scrapes} times: ${seen.waiting} jobs open at most`);
  expect(seen.scrapes).toBeGreaterThan(2);
  expect(seen.parsing).toBe(1);
  expect(seen.waiting).toBeGreaterThan(1);

  const count = (name: string): number => numbers.get(name) ?? 0;
  expect(count(finished)).toBe(files + 1);
  expect(count('rockettrainer_replay_step_seconds_count{step="parse"}')).toBe(files + 1);
  expect(count('rockettrainer_replay_step_seconds_count{step="draw"}')).toBe(files + 1);
  expect(count('rockettrainer_replay_step_seconds_sum{step="parse"}')).toBeGreaterThan(0);
  const answers = (service: string): number =>
    count(`rockettrainer_outside_answers_total{service="${service}",status="200"}`);
  expect(answers('discord')).toBeGreaterThan(files);
  expect(answers('ballchasing')).toBeGreaterThan(0);
  expect(count('rockettrainer_gateway{state="ready"}')).toBe(1);
  expect(count('process_resident_memory_bytes')).toBeGreaterThan(0);
  await expect.poll(async () => jobs(await scrape(), 'parse', open), { timeout: 10_000 }).toBe(0);
}, 90_000);
