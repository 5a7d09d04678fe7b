import type { Database } from '../../src/db/client.ts';

function planOf(week: string, now: Date) {
  const when = { week, timezone: 'UTC', startsAt: now, endsAt: now, judgeAt: now };
  return { ...when, focus: 'saves', platform: 'pc', difficulty: 'same' };
}

/** One row in every table that hangs on a person, beside what their matches leave behind. */
export async function holdEverythingOf(db: Database, discordId: string): Promise<void> {
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { discordId } });
  const now = new Date();
  const week = '2026-W48';
  const content = { text: `written for ${discordId}` };
  await db.trainingPlan.create({
    data: {
      ...planOf(week, now),
      userId,
      blocks: { create: { position: 0, weekday: 1, content } },
      goals: { create: { position: 0, content } },
      challenge: { create: { content, offeredAt: now } },
    },
  });
  const code = '0000-0000-0000-0000';
  await db.packUse.create({ data: { userId, week, code } });
  await db.packReport.create({ data: { userId, code } });
  await db.spacedSkill.create({ data: { userId, skill: 'saves', box: 1, dueWeek: 2960 } });
  const times = { timezone: 'UTC', time: '18:00', quietFrom: '22:00', quietTo: '08:00' };
  await db.reminder.create({ data: { userId, days: [1], ...times } });
  await db.weeklyPlace.create({ data: { userId, place: 'direct' } });
  await db.sessionWatch.create({ data: { userId, lookAt: now } });
  await db.coachMessage.create({ data: { userId, key: `key-${userId}`, content, expiresAt: now } });
  const account = await db.linkedAccount.findFirst({ where: { userId } });
  if (account) {
    const replays = { create: { replayId: '00000000-0000-4000-8000-000000000001' } };
    await db.follow.create({ data: { accountId: account.id, since: now, lookAt: now, replays } });
  }
  const own = await db.submissionItem.findFirst({
    where: { submission: { submitterId: discordId }, replayId: { not: null } },
  });
  if (own?.replayId) {
    await db.sharedUpload.create({ data: { userId, replayId: own.replayId, sharedId: 'there' } });
  }
  const guildId = '800000000000000001';
  await db.guild.upsert({ where: { id: guildId }, create: { id: guildId }, update: {} });
  await db.guildMember.create({ data: { guildId, userId, seenAt: now } });
  await db.boardPlace.create({ data: { guildId, userId, board: 'score', week, place: 1 } });
  const team = { guildId, name: 'Late Rotators' };
  const members = { create: { userId, role: 'captain' } };
  await db.teamGroup.create({ data: { ...team, members } });
  await db.guildChange.create({
    data: { guildId, actorId: discordId, setting: 'digestHour', changedAt: now },
  });
}
