import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedServer, type EmbeddedServer } from '../src/db/embedded/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Answers the URL of a new database. */
    postgresDoor: string;
  }
}

/**
 * One PostgreSQL for the whole run, started when the first test knocks: most runs of a single file
 * need none. Vitest calls this in its main process, before any test file.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<{ server: EmbeddedServer; folder: string }> | undefined;
  let databases = 0;
  const door = createServer((_request, response) => {
    starting ??= startCarefree();
    starting
      .then(({ server }) => server.databaseUrl(`test_${++databases}`))
      .then((url) => response.end(url))
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (typeof address !== 'object' || !address) throw new Error('the door has no port');
  project.provide('postgresDoor', `http://127.0.0.1:${address.port}`);

  return async () => {
    door.closeAllConnections();
    door.close();
    if (!starting) return;
    const { server, folder } = await starting;
    await server.stop({ evenInUse: true });
    await rm(folder, { recursive: true, force: true });
  };
}

async function startCarefree(): Promise<{ server: EmbeddedServer; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rockettrainer-test-'));
  // Where tests run as root, PostgreSQL runs as somebody else, who must get in.
  await chmod(folder, 0o755);
  const server = await startEmbeddedServer({
    dataDir: path.join(folder, 'postgres'),
    carefree: true,
  });
  return { server, folder };
}
