import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Env } from '../../src/config/env.ts';
import type { House, SteamPlace } from '../../src/roles/house.ts';
import type { DiscordStandIn } from '../discord/index.ts';
import { startSteamStandIn } from '../steam/startSteamStandIn.ts';
import { setDemoScene, type DemoPlayer } from './people.ts';
import { createDemo, type Demo } from './startDemo.ts';

export type OpenDemo = {
  readonly clock: Demo;
  /** Steam's sign-in, played by a page of this machine. */
  readonly steamPlace: SteamPlace;
  readonly environment: Partial<Env>;
  /** Writes the five weeks; the house has to be open. */
  fill(house: House): Promise<void>;
  close(): Promise<void>;
};

/** Everything `--demo` adds to the playground. */
export async function openDemo(
  standIn: DiscordStandIn,
  sample: Promise<Uint8Array>,
): Promise<OpenDemo> {
  const players = setDemoScene(standIn.world);
  const created = createDemo({ standIn, players, sample });
  const steam = await startSteam(players);
  const folder = await mkdtemp(path.join(tmpdir(), 'rockettrainer-demo-'));
  return {
    clock: created.demo,
    steamPlace: { loginUrl: `${steam.url}/openid/login` },
    environment: await environmentOf(folder),
    fill: (house) => created.fill(house),
    async close() {
      await steam.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startSteam(players: readonly DemoPlayer[]) {
  const steam = await startSteamStandIn();
  const people = players.map(({ steamId, user }) => ({ steamId, persona: user.displayName }));
  steam.people.push(...people);
  return steam;
}

/**
 * A database and a queue of its own, gone afterwards: the clock runs ahead, and the people are made
 * up anew each time. With a public address, so that proofs are offered.
 */
async function environmentOf(folder: string): Promise<Partial<Env>> {
  const port = await freePort();
  return {
    DATABASE_URL: undefined,
    REDIS_URL: undefined,
    DATA_DIR: folder,
    WEB_PORT: port,
    WEB_HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
