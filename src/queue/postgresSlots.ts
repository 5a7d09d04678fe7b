import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { POLL_MS, UNSETTLED_MS, type SlotStore } from '../ballchasing/rateGate.ts';

/**
 * Tables of their own schema, beside the queue's: what is in them is worth an hour at most, so they
 * are unlogged and no migration's business. Sent as one query, which is one transaction. The function
 * takes a call in one round trip and returns the milliseconds to wait, or 0.
 */
const SETUP = `
select pg_advisory_xact_lock(hashtextextended('rate_gate setup', 0));
create schema if not exists rate_gate;
create unlogged table if not exists rate_gate.slots
  (bucket text not null, at float8 not null, ticket uuid primary key);
create index if not exists slots_latest on rate_gate.slots (bucket, at desc);
create unlogged table if not exists rate_gate.holds (bucket text primary key, until float8 not null);
create or replace function rate_gate.now_ms() returns float8 language sql as
  $$ select extract(epoch from clock_timestamp())::float8 * 1000 $$;
create or replace function rate_gate.take(
  wanted text, new_ticket uuid, calls int[], spans float8[], unsettled float8, poll float8
) returns float8 language plpgsql as $$
declare
  moment float8;
  nth float8;
  wait float8;
begin
  perform pg_advisory_xact_lock(hashtextextended('rate_gate ' || wanted, 0));
  moment := rate_gate.now_ms();
  select coalesce(max(until) - moment, 0) into wait from rate_gate.holds where bucket = wanted;
  for i in 1 .. array_length(calls, 1) loop
    select at into nth from rate_gate.slots
      where bucket = wanted order by at desc offset calls[i] - 1 limit 1;
    if found then
      wait := greatest(wait, case when nth > moment then poll else nth + spans[i] - moment end);
    end if;
  end loop;
  if wait > 0 then return ceil(wait); end if;
  insert into rate_gate.slots values (wanted, moment + unsettled, new_ticket);
  delete from rate_gate.slots
    where bucket = wanted and at < moment - (select max(span) from unnest(spans) span);
  return 0;
end $$;`;

const TAKE = 'select rate_gate.take($1, $2, $3, $4, $5, $6) as wait';
const SETTLE = 'update rate_gate.slots set at = least(at, rate_gate.now_ms()) where ticket = $1';
const HOLD = `
insert into rate_gate.holds values ($1, rate_gate.now_ms() + $2)
on conflict (bucket) do update set until = greatest(holds.until, excluded.until)`;

/** Calls of all workers counted in PostgreSQL. */
export function createPostgresSlots(pool: Pool, prefix = 'ballchasing'): SlotStore {
  let ready: Promise<unknown> | undefined;
  const key = (bucket: string): string => `${prefix} ${bucket}`;

  /** A failed setup is tried again by the next call. */
  async function setUp(): Promise<void> {
    ready ??= pool.query(SETUP);
    await ready.catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
  }

  return {
    async take(bucket, windows) {
      await setUp();
      const ticket = randomUUID();
      const calls = windows.map((window) => window.calls);
      const spans = windows.map((window) => window.perMs);
      const words = [key(bucket), ticket, calls, spans, UNSETTLED_MS, POLL_MS];
      const { rows } = await pool.query<{ wait: number }>(TAKE, words);
      const waitMs = rows[0]!.wait;
      return waitMs > 0 ? { waitMs } : { ticket };
    },
    async settle(_bucket, ticket) {
      await pool.query(SETTLE, [ticket]);
    },
    async hold(bucket, ms) {
      await setUp();
      await pool.query(HOLD, [key(bucket), ms]);
    },
  };
}
