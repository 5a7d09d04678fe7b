import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './redis.ts';

export type TestCluster = {
  readonly urls: readonly string[];
  stop(): Promise<void>;
};

const NODES = 3;
const SLOTS = 16_384;

/** Three masters on loopback, in memory only, on free ports. */
export async function startRedisCluster(): Promise<TestCluster> {
  const folder = await mkdtemp(path.join(tmpdir(), 'redis-cluster-'));
  const nodes: { port: number; busPort: number; server: ChildProcess; client: Redis }[] = [];
  for (let index = 0; index < NODES; index++) nodes.push(await startNode(folder, index));
  await Promise.all(nodes.map(({ client }) => client.ping()));
  for (const [index, { client }] of nodes.entries()) {
    const [first, next] = [index, index + 1].map((part) => Math.floor((SLOTS * part) / NODES));
    await client.call('CLUSTER', 'ADDSLOTSRANGE', String(first), String(next! - 1));
    await client.call('CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1));
  }
  for (const { port, busPort } of nodes.slice(1)) {
    await nodes[0]!.client.call('CLUSTER', 'MEET', '127.0.0.1', String(port), String(busPort));
  }
  for (const { client } of nodes) await untilOk(client);
  return {
    urls: nodes.map(({ port }) => `redis://127.0.0.1:${port}`),
    async stop() {
      await Promise.all(nodes.map(stopNode));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startNode(folder: string, index: number) {
  const [port, busPort] = [await freePort(), await freePort()];
  const words = [
    '--port',
    String(port),
    '--cluster-port',
    String(busPort),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
    '--cluster-enabled',
    'yes',
    '--cluster-config-file',
    `node-${index}.conf`,
  ];
  const server = spawn('redis-server', words, { stdio: 'ignore' });
  const client = new Redis(port, '127.0.0.1', {
    retryStrategy: () => 20,
    maxRetriesPerRequest: null,
  });
  client.on('error', () => undefined);
  return { port, busPort, server, client };
}

async function untilOk(client: Redis): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const info = String(await client.call('CLUSTER', 'INFO'));
    if (info.includes('cluster_state:ok') && info.includes(`cluster_known_nodes:${NODES}`)) return;
    if (performance.now() > deadline) throw new Error(`the cluster did not form: ${info}`);
    await setTimeout(50);
  }
}

async function stopNode({
  server,
  client,
}: {
  readonly server: ChildProcess;
  readonly client: Redis;
}): Promise<void> {
  client.disconnect();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}
