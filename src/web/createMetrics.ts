import type { Queue } from 'bullmq';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { gatewayStates, type GatewayState } from './gatewayState.ts';
import { countOutsideAnswers } from './outsideAnswers.ts';

export type MetricsSources = {
  readonly queues: Readonly<Record<string, Queue>>;
  /** The name of whoever answers at an origin. */
  readonly services: Readonly<Record<string, string>>;
  readonly gatewayState: () => GatewayState;
};

export type Metrics = {
  readonly registry: Registry;
  /** Reading, analysing and drawing one replay. */
  observeStep(step: string, seconds: number): void;
  /** From a file handed in to the finished card on the screen. */
  observeCard(seconds: number): void;
  close(): void;
};

/** Half a second is a good card, ten a bad one; parsing alone is a tenth of that. */
const STEP_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];
const CARD_BUCKETS = [0.25, 0.5, 1, 2, 3, 5, 8, 13, 30, 60, 300];

/** What operators watch. Counts of jobs are asked for at each scrape, so an idle bot costs nothing. */
export function createMetrics({ queues, services, gatewayState }: MetricsSources): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  gaugeJobs(registry, queues);
  gaugeGateway(registry, gatewayState);
  const stopCounting = countOutsideAnswers(registry, services);
  const steps = new Histogram({
    name: 'rockettrainer_replay_step_seconds',
    help: 'Seconds per step of one replay: parse (reading and analysing) and draw',
    labelNames: ['step'],
    buckets: STEP_BUCKETS,
    registers,
  });
  const cards = new Histogram({
    name: 'rockettrainer_card_seconds',
    help: 'Seconds from handing in to the finished message',
    buckets: CARD_BUCKETS,
    registers,
  });
  return {
    registry,
    observeStep: (step, seconds) => steps.observe({ step }, seconds),
    observeCard: (seconds) => cards.observe(seconds),
    close: stopCounting,
  };
}

function gaugeJobs(registry: Registry, queues: Readonly<Record<string, Queue>>): void {
  const gauge = new Gauge({
    name: 'rockettrainer_jobs',
    help: 'Jobs in the queue now, by queue and state',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      for (const [name, queue] of Object.entries(queues)) {
        const counts = await queue.getJobCounts();
        for (const [state, count] of Object.entries(counts)) {
          gauge.set({ queue: name, state }, count);
        }
      }
    },
  });
}

/** One series per state, the present one at 1: alerts can name a state. */
function gaugeGateway(registry: Registry, gatewayState: () => GatewayState): void {
  const gauge = new Gauge({
    name: 'rockettrainer_gateway',
    help: 'The connection to Discord: 1 for the state it is in',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const now = gatewayState();
      for (const state of gatewayStates) gauge.set({ state }, state === now ? 1 : 0);
    },
  });
}
