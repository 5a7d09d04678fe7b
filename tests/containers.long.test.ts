import { cpSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDiscordStandIn } from '../playground/discord/index.ts';
import { guildScene } from '../playground/discord/testing/guildScene.ts';
import { evenSkill, pickTeams, playMatch } from '../playground/matches/index.ts';
import { copyCheckout, runIn } from './checkout.ts';
import { startMain, type MainProcess } from './mainProcess.ts';
import { createEmptyDatabase } from './postgres.ts';
import { needRedis, startRedis } from './redis.ts';

type Stage = { readonly copies: readonly string[][]; readonly runs: readonly string[] };

/** The image's stages in their order, each as its COPY and RUN lines; the base image is left out. */
async function readStages(): Promise<readonly Stage[]> {
  const lines = (await readFile('Dockerfile', 'utf8')).split('\n');
  const stages: { copies: string[][]; runs: string[] }[] = [];
  for (const line of lines) {
    const [word, ...rest] = line.split(' ');
    if (word === 'FROM') stages.push({ copies: [], runs: [] });
    if (word === 'COPY') stages.at(-1)?.copies.push(rest);
    if (word === 'RUN') stages.at(-1)?.runs.push(rest.join(' '));
  }
  return stages;
}

/** No Docker engine is needed: each stage's commands run in a clean folder of their own. */
async function buildImage(root: string): Promise<string> {
  const [build, packages, final] = await readStages();
  const folders = { build: path.join(root, 'build'), packages: path.join(root, 'packages') };
  copyCheckout(folders.build);
  for (const command of build!.runs) await runIn(folders.build, command);

  await mkdir(folders.packages);
  for (const words of packages!.copies) {
    for (const file of words.slice(0, -1)) cpSync(file, path.join(folders.packages, file));
  }
  for (const command of packages!.runs) await runIn(folders.packages, command);

  const image = path.join(root, 'image');
  await mkdir(image);
  for (const words of final!.copies) {
    const [stage] = words.filter((word) => word.startsWith('--from='));
    const from = stage ? folders[stage.slice('--from='.length) as keyof typeof folders] : '.';
    const source = path.join(from, words.at(-2)!.replace('/app/', ''));
    cpSync(source, targetOf(image, words.at(-1)!, source), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  return image;
}

/** As in a Dockerfile, a target that ends with a slash is a folder to put the source into. */
function targetOf(image: string, target: string, source: string): string {
  return path.join(image, target, target.endsWith('/') ? path.basename(source) : '');
}

test("the image's stages build, and compose's processes answer with a card", async (context) => {
  needRedis(context);
  const root = await mkdtemp(path.join(tmpdir(), 'image-'));
  const standIn = await createDiscordStandIn();
  const redis = await startRedis();
  const processes: MainProcess[] = [];
  try {
    const folder = await buildImage(root);
    const env = {
      NODE_ENV: 'production',
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_CDN_URL: standIn.cdnUrl,
      DATABASE_URL: await createEmptyDatabase(),
      REDIS_URL: redis.url,
      PARSE_THREADS: '1',
    };
    const words = ['--enable-source-maps', 'dist/src/main.js'];
    // All at once, as compose starts them: the migrations must cope.
    for (const ROLE of ['bot', 'worker', 'worker']) {
      processes.push(startMain({ env: { ...env, ROLE }, folder, words }));
    }
    await processes[0]!.until(/bot is online/);
    await Promise.all(processes.slice(1).map((worker) => worker.until(/worker is ready/)));

    const { player: user, channel } = guildScene(standIn);
    const players = pickTeams(2, () => evenSkill(0.5));
    const { bytes } = playMatch({ seed: 31, players, seconds: 30 });
    const handle = standIn.driver.runCommand({
      user,
      channel,
      command: 'analyze',
      options: { replay: { name: 'match.replay', bytes } },
    });
    const card = await handle.untilMessage(({ files }) => files.length === 1, {
      timeoutMs: 60_000,
    });
    expect(card.files[0]?.contentType).toBe('image/png');
    expect(standIn.history.violations).toEqual([]);
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
    await standIn.close();
    await redis.stop();
    await rm(root, { recursive: true, force: true });
  }
  expect(processes.map((process) => process.exitCode())).toEqual([0, 0, 0]);
});
