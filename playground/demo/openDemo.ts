import { createServer, type AddressInfo } from 'node:net';
import type { Env } from '../../src/config/env.ts';
import type { House } from '../../src/roles/house.ts';
import type { HouseOptions } from '../../src/roles/openHouse.ts';
import type { DiscordStandIn } from '../discord/index.ts';
import { startSteamStandIn } from '../steam/startSteamStandIn.ts';
import { setDemoScene, type DemoPlayer } from './people.ts';
import { createDemo, type Demo } from './startDemo.ts';

export type OpenDemo = {
  readonly clock: Demo;
  /**
   * Steam's sign-in is played by a page of this machine, and the people are made up anew each time
   * in a database of their own: the clock runs ahead.
   */
  readonly house: Pick<HouseOptions, 'steamPlace' | 'now' | 'throwawayDatabase'>;
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
  return {
    clock: created.demo,
    house: {
      steamPlace: { loginUrl: `${steam.url}/openid/login` },
      now: () => created.demo.now(),
      throwawayDatabase: 'rockettrainer_demo',
    },
    environment: await environmentOf(),
    fill: (house) => created.fill(house),
    close: () => steam.close(),
  };
}

async function startSteam(players: readonly DemoPlayer[]) {
  const steam = await startSteamStandIn();
  const people = players.map(({ steamId, user }) => ({ steamId, persona: user.displayName }));
  steam.people.push(...people);
  return steam;
}

/** The queue lives in the demo's own database; with a public address, so that proofs are offered. */
async function environmentOf(): Promise<Partial<Env>> {
  const port = await freePort();
  return {
    REDIS_URL: undefined,
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
