import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { createDownloader } from './createDownloader.ts';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

async function attempt(origin: string, url: string): Promise<Uint8Array> {
  const options = { allowedOrigins: [origin], maxBytes: 1_000, stallMs: 700 };
  return createDownloader(options)(url, new AbortController().signal);
}

test('brings the bytes', async () => {
  const origin = await serve((_request, response) => response.end(Buffer.alloc(1_000, 7)));
  const bytes = await attempt(origin, `${origin}/a.replay?ex=1`);
  expect(bytes).toHaveLength(1_000);
  expect(bytes.every((byte) => byte === 7)).toBe(true);
});

test.each([
  ['another host', () => 'https://example.org/a.replay'],
  ['the right name as a user of another host', (origin: string) => `${origin}@example.org/a`],
  ['the right name in front of another', (origin: string) => `${origin}.example.org/a`],
  ['another port', () => 'http://127.0.0.1:1/a.replay'],
  ['a file on this machine', () => 'file:///etc/passwd'],
  ['no address at all', () => 'replay please'],
])('refuses %s without connecting', async (_name, urlFor) => {
  let asked = 0;
  const origin = await serve((_request, response) => {
    asked++;
    response.end();
  });
  const tried = attempt(origin, urlFor(origin));
  await expect(tried).rejects.toMatchObject({ code: 'download-host-not-allowed' });
  expect(asked).toBe(0);
});

test('does not follow a redirect, not even to a host it knows', async () => {
  const origin = await serve((request, response) =>
    request.url === '/start'
      ? response.writeHead(302, { location: '/end' }).end()
      : response.end('secret'),
  );
  const tried = attempt(origin, `${origin}/start`);
  await expect(tried).rejects.toMatchObject({ code: 'download-host-not-allowed' });
});

test('a file that is gone is final, a busy host is not', async () => {
  let status = 404;
  const origin = await serve((_request, response) => response.writeHead(status).end());
  await expect(attempt(origin, origin)).rejects.toMatchObject({ code: 'download-not-found' });
  status = 503;
  await expect(attempt(origin, origin)).rejects.toMatchObject({ name: 'TransientError' });
});

test('stops at the limit, whether the size is announced or not', async () => {
  let announce = true;
  let sent = 0;
  const origin = await serve((_request, response) => {
    if (announce) response.setHeader('content-length', 1_001);
    const pump = setInterval(() => {
      sent += 100;
      response.write(Buffer.alloc(100));
    }, 1);
    response.on('close', () => clearInterval(pump));
  });
  const refusal = { code: 'replay-too-large', facts: { limit: 1_000 } };
  await expect(attempt(origin, origin)).rejects.toMatchObject(refusal);
  announce = false;
  await expect(attempt(origin, origin)).rejects.toMatchObject(refusal);
  expect(sent).toBeLessThan(100_000);
});

test('gives up on a download that stalls, not on one that is slow', async () => {
  let stalls = false;
  const origin = await serve((_request, response) => {
    response.write('.');
    if (stalls) return;
    let dots = 0;
    const pump = setInterval(() => {
      response.write('.');
      if (++dots < 4) return;
      clearInterval(pump);
      response.end();
    }, 250);
  });
  expect(await attempt(origin, origin)).toHaveLength(5);
  stalls = true;
  await expect(attempt(origin, origin)).rejects.toMatchObject({ name: 'TransientError' });
});
