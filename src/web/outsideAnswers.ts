import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Counter, type Registry } from 'prom-client';

/** undici, which carries every request of ours, tells of each answer here. */
const CHANNEL = 'undici:request:headers';

type Answered = {
  readonly request: { readonly origin?: string | URL };
  readonly response: { readonly statusCode: number };
};

/** Counts answers of Discord, Ballchasing and Steam by status, wherever in the process they are asked. */
export function countOutsideAnswers(
  registry: Registry,
  services: Readonly<Record<string, string>>,
): () => void {
  const counter = new Counter({
    name: 'rockettrainer_outside_answers_total',
    help: 'Answers of the services we ask, by service and HTTP status',
    labelNames: ['service', 'status'],
    registers: [registry],
  });
  const count = (message: unknown): void => {
    const { request, response } = message as Answered;
    const service = services[originOf(request.origin)];
    if (service !== undefined) counter.inc({ service, status: String(response.statusCode) });
  };
  subscribe(CHANNEL, count);
  return () => void unsubscribe(CHANNEL, count);
}

function originOf(origin: string | URL | undefined): string {
  return origin instanceof URL ? origin.origin : (origin ?? '');
}
