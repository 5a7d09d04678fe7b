import { createDatabaseClient } from '../../src/db/client.ts';
import type { HandedIn } from './handIn.ts';
import type { Town } from './openTown.ts';

type Run = {
  readonly handedIn: readonly HandedIn[];
  /** What was handed in before the run. */
  readonly before: number;
};

/** Says what went wrong in a run, and answers how much: lost, twice, left open, against the limits. */
export async function countFaults(town: Town, { handedIn, before }: Run): Promise<number> {
  const { open, reasons } = await findEnds(town);
  const lost = handedIn.filter(({ message }) => message === undefined).length;
  const twice = countMessages(town) - before - handedIn.length;
  console.log(
    `  ${handedIn.length} handed in, ${lost} lost, ${twice} twice, ${open} left open;`,
    `failed: ${reasons.map(({ code, count }) => `${count} ${code}`).join(', ') || 'none'}`,
  );
  const { violations } = town.standIn.history;
  const { site } = town;
  console.log(
    `  limit violations: Ballchasing ${site.limits.violations} in ${site.calls.length} calls,`,
    `Discord ${violations.length} in ${town.standIn.history.requests.length}`,
  );
  for (const { route, message, problems } of violations.slice(0, 5)) {
    console.log(`    ${route}: ${message} ${problems[0] ?? ''}`);
  }
  return lost + Math.abs(twice) + open + violations.length + site.limits.violations;
}

async function findEnds({ databaseUrl }: Town) {
  const db = createDatabaseClient(databaseUrl, 1);
  const open = await db.submissionItem.count({ where: { state: { notIn: ['done', 'failed'] } } });
  const reasons = await db.$queryRaw<{ code: string; count: number }[]>`
    SELECT reason_code AS code, count(*)::int AS count FROM submission_items
    WHERE state = 'failed' GROUP BY 1`;
  await db.$disconnect();
  return { open, reasons };
}

/** Everything the bot ever posted: more messages than were asked for are answers given twice. */
function countMessages({ standIn: { world } }: Town): number {
  return [...world.channels.keys()]
    .flatMap((id) => world.messages.inChannel(id))
    .filter(({ authorId }) => authorId === world.application.botId).length;
}
