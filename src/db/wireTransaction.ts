import type { QueryResult } from 'pg';
import type { Database } from './client.ts';

/** A statement that is prepared once for a connection, under its name. */
export type Statement = { readonly name: string; readonly text: string };
export type Ask = (statement: Statement, values: readonly unknown[]) => Promise<QueryResult>;

/** A transaction below Prisma, for what is too large to be carried through it. */
export async function wireTransaction(
  { wire }: Database,
  work: (ask: Ask) => Promise<void>,
): Promise<void> {
  const client = await wire.connect();
  // A connection that breaks meanwhile fails the statement; nobody else is to be told.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let failure: Error | undefined;
  try {
    await client.query('BEGIN');
    await work((statement, values) => client.query({ ...statement, values: [...values] }));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch((cause: Error) => (failure = cause));
    throw error;
  } finally {
    client.removeListener('error', ignore);
    client.release(failure);
  }
}
