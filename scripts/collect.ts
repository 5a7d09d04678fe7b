import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { createBallchasingClient } from '../src/ballchasing/createBallchasingClient.ts';
import { playlists, type Playlist } from '../src/ballchasing/filters.ts';
import { limitsOfTier } from '../src/ballchasing/limits.ts';
import { createLocalSlots } from '../src/ballchasing/localSlots.ts';
import { createRateGate } from '../src/ballchasing/rateGate.ts';
import { collectRanked, missingMatches } from './collect/collectRanked.ts';
import { RankedTable } from './collect/rankedTable.ts';

const usage = `usage: npm run collect -- --out DIR [--playlist ranked-standard] [--per-rank 50] [--seasons f20,f19]

Gathers ranked matches' statistics from Ballchasing, as many for every rank from bronze-1 to
supersonic-legend, into DIR/<playlist>-...-per-match.csv for npm run train. Needs BALLCHASING_TOKEN.
Stop it at any time; started again it goes on where it was.`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      playlist: { type: 'string', default: 'ranked-standard' },
      'per-rank': { type: 'string', default: '50' },
      seasons: { type: 'string', default: 'f21,f20,f19' },
    },
  });
  const playlist = playlists.find((known) => known === values.playlist);
  const token = process.env['BALLCHASING_TOKEN'];
  const perTier = Number(values['per-rank']);
  if (!values.out || !playlist || !token || !(perTier >= 1)) {
    console.error(usage);
    return 2;
  }
  const plan = {
    playlist,
    perTier,
    seasons: values.seasons.split(','),
    tiers: Array.from({ length: 22 }, (_, k) => k + 1),
  };
  const table = new RankedTable(values.out, tableName(playlist));
  const client = await connect(token);
  const bar = new SingleBar({ format: '{bar} {value}/{total} matches  {note}', etaBuffer: 50 });
  const total = perTier * plan.tiers.length;
  bar.start(total, total - missingMatches(table, plan), { note: '' });
  try {
    await collectRanked(client, table, {
      plan,
      events: {
        added: (missing) => bar.update(total - missing, { note: '' }),
        waiting: (ms) => bar.update({ note: `Ballchasing's limit: ${Math.ceil(ms / 1000)} s` }),
        skipped: (why) => bar.update({ note: `skipped: ${why}` }),
      },
    });
  } finally {
    bar.stop();
    await client.close();
  }
  console.log(
    `${table.matches} matches in ${values.out}; ${missingMatches(table, plan)} not found`,
  );
  return 0;
}

/** The name that training looks for. */
function tableName(playlist: Playlist): string {
  const sizes: Partial<Record<Playlist, string>> = {
    'ranked-standard': '-3v3',
    'ranked-doubles': '-2v2',
    'ranked-duels': '-1v1',
  };
  return `${playlist}${sizes[playlist] ?? ''}-per-match.csv`;
}

/** The kind of account settles how fast we may ask; until it is known, as fast as anybody. */
async function connect(token: string): Promise<ReturnType<typeof createBallchasingClient>> {
  const baseUrl = process.env['BALLCHASING_URL'];
  const base = { token, ...(baseUrl === undefined ? {} : { baseUrl }) };
  const gateFor = (type: string | undefined) =>
    createRateGate(createLocalSlots(), limitsOfTier(type));
  const first = createBallchasingClient({ ...base, ...gateFor(undefined) });
  const { type } = await first.ping();
  await first.close();
  return createBallchasingClient({ ...base, ...gateFor(type) });
}

process.exitCode = await main();
