import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/db/client.ts';

/** A server whose members play: numbers only, since a digest reads nothing but numbers. */
export type SimulatedGuild = {
  readonly guildId: string;
  readonly members: readonly SimulatedMember[];
  /** Plays a day: who is up for it, alone or with their two mates. */
  playDay(day: Date): Promise<number>;
};

export type SimulatedMember = {
  readonly userId: string;
  readonly discordId: string;
  readonly accountId: string;
  /** 0 to 1. */
  readonly skill: number;
};

export type GuildPlan = {
  readonly guildId: string;
  readonly discordIds: readonly string[];
  readonly seed: number;
  /** Chance that a trio plays on a day. */
  readonly eagerness: number;
};

const TRIO = 3;

export async function simulateGuild(
  db: Database,
  { guildId, discordIds, seed, eagerness }: GuildPlan,
): Promise<SimulatedGuild> {
  const random = createRandom(seed);
  const members = discordIds.map((discordId, index) => ({
    discordId,
    userId: randomUUID(),
    accountId: String(76561190000000000n + BigInt(seed) * 100_000n + BigInt(index)),
    skill: random(),
  }));
  await storeMembers(db, guildId, members, random);
  const trios = members.flatMap((_, index) =>
    index % TRIO === 0 ? [members.slice(index, index + TRIO)] : [],
  );
  return {
    guildId,
    members,
    async playDay(day) {
      const matches = trios
        .filter(() => random() < eagerness)
        .flatMap((trio) => playEvening({ trio, day, random }));
      await storeMatches(db, matches);
      return matches.length;
    },
  };
}

/** One in ten is in no digest, three in ten are not named, the rest are. */
async function storeMembers(
  db: Database,
  guildId: string,
  members: readonly SimulatedMember[],
  random: () => number,
): Promise<void> {
  await db.guild.upsert({ where: { id: guildId }, create: { id: guildId }, update: {} });
  await db.user.createMany({
    data: members.map(({ userId: id, discordId }) => ({ id, discordId, username: discordId })),
  });
  await db.linkedAccount.createMany({
    data: members.map(({ userId, accountId }) => ({ userId, accountId, platform: 'steam' })),
  });
  await db.preferences.createMany({
    data: members.map(({ userId }) => {
      const chance = random();
      return {
        userId,
        visibility: chance < 0.3 ? 'private' : 'server',
        wantsDigest: chance < 0.9,
        trainingDays: [],
      };
    }),
  });
  const seenAt = new Date('2026-09-01T00:00:00Z');
  await db.guildMember.createMany({
    data: members.map(({ userId }) => ({ guildId, userId, seenAt })),
  });
}

type Evening = {
  readonly trio: readonly SimulatedMember[];
  readonly day: Date;
  readonly random: () => number;
};

type PlayedMatch = {
  readonly at: Date;
  readonly players: readonly SimulatedMember[];
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly overtime: boolean;
  readonly lines: readonly {
    readonly goals: number;
    readonly assists: number;
    readonly saves: number;
    readonly shots: number;
    readonly score: number;
  }[];
};

function playEvening({ trio, day, random }: Evening): PlayedMatch[] {
  const count = 2 + Math.floor(random() * 5);
  const start = day.getTime() + (19 + random() * 3) * 3_600_000;
  const players = random() < 0.6 ? trio : trio.slice(0, 1);
  return Array.from({ length: count }, (_, index) =>
    playMatch(players, new Date(start + index * 7 * 60_000), random),
  );
}

function playMatch(
  players: readonly SimulatedMember[],
  at: Date,
  random: () => number,
): PlayedMatch {
  const lines = players.map(({ skill }) => {
    const amount = (mean: number): number =>
      Math.max(0, Math.round((mean * (0.6 + skill) + (random() - 0.5) * 2 * mean) * 1.1));
    const goals = amount(1);
    const [assists, saves] = [amount(0.7), amount(1.4)];
    const shots = goals + amount(1.5);
    return {
      goals,
      assists,
      saves,
      shots,
      score: 100 * goals + 50 * (assists + saves) + 20 * shots,
    };
  });
  const goalsFor = lines.reduce((sum, { goals }) => sum + goals, 0);
  const goalsAgainst = Math.floor(random() * 6);
  const isEven = goalsFor === goalsAgainst;
  return {
    at,
    players,
    lines,
    overtime: isEven || random() < 0.1,
    goalsFor: isEven ? goalsFor + 1 : goalsFor,
    goalsAgainst,
  };
}

async function storeMatches(db: Database, matches: readonly PlayedMatch[]): Promise<void> {
  const rows = matches.map((match) => ({
    match,
    replayId: randomUUID(),
    matchId: randomUUID(),
  }));
  await db.replay.createMany({
    data: rows.map(({ replayId: id }) => ({
      id,
      contentHash: id,
      sizeBytes: 1,
      status: 'processed' as const,
    })),
  });
  await db.match.createMany({
    data: rows.map(({ match, replayId, matchId }) => ({
      id: matchId,
      replayId,
      rocketLeagueId: matchId,
      playlist: match.players.length > 1 ? 'ranked-standard' : 'ranked-doubles',
      mapCode: 'stadium_p',
      teamSize: match.players.length > 1 ? 3 : 2,
      durationSeconds: 300,
      overtime: match.overtime,
      blueScore: match.goalsFor,
      orangeScore: match.goalsAgainst,
      playedAt: match.at.toISOString().slice(0, 19),
      statistics: { goals: goalsOf(match) },
      processed: true,
    })),
  });
  await db.playerLine.createMany({
    data: rows.flatMap(({ match, matchId }) =>
      match.players.map(({ accountId, discordId }, position) => ({
        matchId,
        position,
        team: 'blue' as const,
        platform: 'steam' as const,
        accountId,
        name: discordId,
        ...match.lines[position]!,
        boostUsage: 380,
        averageSpeed: 1_500,
        timeSupersonic: 40,
        timeOnGround: 180,
        timeLowAir: 100,
        timeHighAir: 20,
        playedAt: match.at,
      })),
    ),
  });
}

/** In an order of chance, the same for the same match; overtime is decided in overtime. */
function goalsOf({ at, goalsFor, goalsAgainst, overtime }: PlayedMatch) {
  const all = [
    ...Array.from({ length: goalsAgainst }, () => 'orange' as const),
    ...Array.from({ length: goalsFor }, () => 'blue' as const),
  ];
  const random = createRandom(at.getTime());
  const winner = goalsFor > goalsAgainst ? 'blue' : 'orange';
  const mixed = all
    .toSpliced(all.indexOf(winner), 1)
    .map((team) => ({ team, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ team }) => team);
  return [...mixed, winner].map((team, index) => {
    const isLast = index === mixed.length;
    if (overtime && isLast) return { team, scorer: 'x', timeSeconds: 320, clock: '+0:20' };
    const left = Math.round(290 - (280 / all.length) * (index + random()));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    return { team, scorer: 'x', timeSeconds: 300 - left, clock };
  });
}

/** Mulberry32: the same guild for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
