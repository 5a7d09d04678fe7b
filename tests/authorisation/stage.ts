import { pino, type Logger } from 'pino';
import {
  addGuild,
  addTextChannel,
  addUser,
  openDm,
  memberPermissions,
  type Channel,
  type Guild,
  type User,
} from '../../playground/discord/index.ts';
import type { MatchReport } from '../../src/analysis/index.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import type { Database } from '../../src/db/client.ts';
import { savePreferences } from '../../src/db/preferences.ts';
import { registerSubmission } from '../../src/db/submissions.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { playedReport, storeReports, variantOf } from '../profile/history.ts';
import { startStack, type Stack } from '../stack.ts';

export type Viewpoint = {
  readonly who: string;
  readonly user: User;
  readonly channel: Channel;
};

export type LogLine = {
  readonly msg: string;
  readonly name?: string;
  readonly code?: string;
  readonly err?: { readonly stack?: string };
};

const ACCOUNT = { platform: 'epic', id: '0f1e2d3c4b5a69788796a5b4c3d2e1f0' } as const;
const SECOND = { platform: 'ps4', id: 'Never_Told_1' } as const;
const RIVAL = 'Rival Nebula';
const TIMEZONE = 'Pacific/Chatham';

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** A bot with an owner whose things nobody else may see or change, and everybody else. */
export async function openStage() {
  const lines: LogLine[] = [];
  const stack = await startStack(
    {
      DATABASE_URL: await createEmptyDatabase(),
      PUBLIC_URL: 'http://127.0.0.1:1',
      SECRET_KEY: 'of the matrix alone, 32 letters and more',
    },
    { log: listening(lines), now: leapingClock() },
  );
  const { standIn, scene } = stack;
  const { owner, guild, channel, player: member } = scene;
  const { world } = standIn;
  const stranger = addUser(world, { name: 'stranger', installedApp: true });
  const admin = addUser(world, { name: 'admin' });
  const otherGuild = addGuild(world, { name: 'Elsewhere', owner: admin, members: [] });
  join(guild, admin);
  const elsewhere = addTextChannel(world, otherGuild, 'elsewhere');
  const viewpoints: readonly Viewpoint[] = [
    { who: 'stranger, in a direct message', user: stranger, channel: openDm(world, stranger) },
    { who: 'member, same server', user: member, channel },
    { who: 'admin of another server', user: admin, channel: elsewhere },
    { who: 'that admin as a guest', user: admin, channel },
  ];
  const { things, userId } = await furnish(stack);
  return {
    stack,
    lines,
    viewpoints,
    own: { who: 'owner', user: owner, channel } satisfies Viewpoint,
    things: { ...things, discordId: owner.id, guildId: guild.id, channelId: channel.id },
    /** Words that only the owner may be shown, and that nobody types. */
    secrets: [SECOND.id, TIMEZONE, RIVAL],
    userId,
    close: () => stack.close(),
  };
}

/** The owner: two accounts, settings, ten matches handed in privately, a week of training. */
async function furnish({ standIn, scene, house: { db } }: Stack) {
  const person = { discordId: scene.owner.id, username: scene.owner.name };
  await saveLinkedAccount(db, { ...person, account: ACCOUNT, displayName: 'Hidden Comet' });
  await saveLinkedAccount(db, { ...person, account: SECOND });
  await savePreferences(db, person, { timezone: TIMEZONE, minutesADay: 30, trainingDays: [1, 3] });
  const replayId = await playMatches(db, person.discordId);
  const place = { user: scene.owner, channel: scene.channel };
  const run = (command: string, options = {}) =>
    standIn.driver.runCommand({ ...place, command, options }).untilMessage();
  // The first command of a process waits for its code to be loaded.
  await run('privacy').catch(() => undefined);
  await run('plan');
  await run('setup', { timezone: TIMEZONE });
  const plan = await db.trainingPlan.findFirstOrThrow({ include: { blocks: true } });
  const row = await db.linkedAccount.findFirstOrThrow({ where: { accountId: ACCOUNT.id } });
  return {
    things: {
      replayId,
      planId: plan.id,
      blockId: plan.blocks[0]!.id,
      accountId: ACCOUNT.id,
      accountRow: row.id,
      name: 'Hidden Comet',
    },
    userId: row.userId,
  };
}

async function playMatches(db: Database, submitterId: string): Promise<string> {
  const played = playedReport(1);
  const { name } = played.document.orange.players[0]!;
  const report = JSON.parse(JSON.stringify(played).replaceAll(name, RIVAL)) as MatchReport;
  const variants = Array.from({ length: 10 }, (_, day) =>
    variantOf(report, { account: ACCOUNT, won: day % 2 === 0, date: `2026-03-1${day}T20:00:00` }),
  );
  const replayIds = await storeReports(db, variants);
  const { items } = await registerSubmission(db, {
    submitterId,
    replyTo: {
      applicationId: '1',
      interactionToken: 'long-gone',
      tokenExpiresAt: new Date(0),
      channelId: '2',
      isPrivate: true,
    },
    replays: replayIds.map((id) => ({
      name: id,
      source: { kind: 'file', url: 'https://a.example' },
    })),
  });
  for (const [index, { id }] of items.entries()) {
    const data = { replayId: replayIds[index]!, state: 'done' } as const;
    await db.submissionItem.update({ where: { id }, data });
  }
  return replayIds[0]!;
}

function join({ members }: Guild, { id: userId }: User): void {
  members.set(userId, {
    userId,
    permissions: memberPermissions,
    roleIds: new Set(),
    joinedAt: new Date().toISOString(),
  });
}

/** Everything from "refused" upwards. */
function listening(lines: LogLine[]): Logger {
  const write = (line: string): void => void lines.push(JSON.parse(line) as LogLine);
  return pino({ level: 'info' }, { write });
}

/** A quarter of a minute passes between any two looks at it, so that nobody has to wait their turn. */
function leapingClock(): () => Date {
  let looks = 0;
  return () => new Date(Date.now() + looks++ * 15_000);
}
