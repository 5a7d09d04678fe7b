import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Metrics } from './createMetrics.ts';

export type Check = () => Promise<boolean>;

export type HealthDeps = {
  readonly metrics: Pick<Metrics, 'registry'>;
  /** What has to work for this role, by name. */
  readonly checks: Readonly<Record<string, Check>>;
  /** Where the port is public: numbers are shown to whoever sends this, and to nobody without it. */
  readonly metricsToken: string | undefined;
  readonly isPublic: boolean;
};

/** A probe that waits longer has its answer. */
const CHECK_TIMEOUT_MS = 2_000;

/** For container engines and Prometheus; never a detail of what failed, which is in the log. */
export function healthRoutes(deps: HealthDeps): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const results = await Promise.all(
      Object.entries(deps.checks).map(
        async ([name, check]) => [name, await passes(check)] as const,
      ),
    );
    const isReady = results.every(([, passed]) => passed);
    const parts = Object.fromEntries(
      results.map(([name, passed]) => [name, passed ? 'ok' : 'failed']),
    );
    return context.json(
      { status: isReady ? 'ok' : 'failed', ...(!deps.isPublic && { parts }) },
      isReady ? 200 : 503,
    );
  });
  app.get('/metrics', async (context) => {
    if (!maySeeNumbers(deps, context.req.header('authorization'))) return context.notFound();
    const text = await deps.metrics.registry.metrics();
    return context.body(text, 200, { 'content-type': deps.metrics.registry.contentType });
  });
  return app;
}

async function passes(check: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), CHECK_TIMEOUT_MS);
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function maySeeNumbers(
  { metricsToken, isPublic }: HealthDeps,
  authorization: string | undefined,
): boolean {
  if (metricsToken === undefined) return !isPublic;
  const expected = Buffer.from(`Bearer ${metricsToken}`);
  const given = Buffer.from(authorization ?? '');
  return expected.length === given.length && timingSafeEqual(expected, given);
}
