import { createHash } from 'node:crypto';
import { composeDigest, type Digest } from '../coaching/guild/digest.ts';
import type {
  DigestFacts,
  DigestMember,
  EarlierBest,
  MemberLine,
} from '../coaching/guild/digestFacts.ts';
import type { CoachStanding } from '../coaching/guild/improved.ts';
import { highlightOf, type Highlight } from '../coaching/guild/matchOfTheWeek.ts';
import {
  LATECOMER_DAYS,
  periodAt,
  periodBefore,
  periodOfKey,
  type Period,
} from '../coaching/guild/period.ts';
import { isScrimNight } from '../coaching/guild/scrims.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { GuildSettings } from '../core/guildSettings.ts';
import { keepPost, type KeepPostDeps, type OpenPost } from './keepPost.ts';

type Span = { readonly from: Date; readonly to: Date };

export type ReadDigestDeps = {
  findDigestMembers(guildId: string): Promise<readonly DigestMember[]>;
  /** By the recorder's clock, kept as if it were UTC. */
  findMemberLines(userIds: readonly string[], wall: Span): Promise<readonly MemberLine[]>;
  findEarlierBests(userIds: readonly string[], wall: Date): Promise<readonly EarlierBest[]>;
  findCoachStandings(discordIds: readonly string[], span: Span): Promise<readonly CoachStanding[]>;
  findGoals(replayId: string): Promise<MatchReport['goals'] | undefined>;
};

export type DigestMessage = {
  readonly digest: Digest;
  readonly highlight: Highlight | undefined;
  readonly settings: GuildSettings;
  readonly isSealed: boolean;
};

export type RefreshDigestDeps<View> = ReadDigestDeps &
  KeepPostDeps<View> & {
    /** Messages not finished, and those finished since. */
    findOpenPosts(guildId: string, kind: 'digest', sealedSince: Date): Promise<readonly OpenPost[]>;
    hasPost(guildId: string, post: Pick<OpenPost, 'kind' | 'period'>): Promise<boolean>;
    findDigestSince(guildId: string): Promise<Date | undefined>;
    digestView(message: DigestMessage): Promise<View>;
  };

/** A day more than a finished message stays open to latecomers, whatever clocks do. */
const LATECOMERS_MS = (LATECOMER_DAYS + 1) * 24 * 60 * 60 * 1_000;

type Guild = { readonly guildId: string; readonly settings: GuildSettings };

/**
 * Brings a guild's digest up to date: finishes the messages of periods that are over, adds what was
 * handed in late to one that is finished, for two days, tells a period nobody was awake for, and edits
 * the one under way. Safe to run twice and at any time, so a schedule
 * that is late, doubled or was down for a day needs nothing of its own.
 */
export async function refreshDigest<View>(
  deps: RefreshDigestDeps<View>,
  guild: Guild,
): Promise<void> {
  const { settings, guildId } = guild;
  if (settings.isPaused || settings.digestChannelId === undefined) return;
  const current = periodAt(deps.now(), settings);
  const sealedSince = new Date(deps.now().getTime() - LATECOMERS_MS);
  const open = await deps.findOpenPosts(guildId, 'digest', sealedSince);
  for (const post of open.filter(({ period }) => period !== current.key)) {
    await finish(deps, guild, post);
  }
  await tellMissed(deps, guild, periodBefore(current, settings));
  // A scrim night is told when it is over, and not goal by goal.
  if (settings.digestRhythm === 'scrim') return;
  const post = open.find(({ period }) => period === current.key);
  await show(deps, guild, { period: current, post, isSealed: false });
}

/** One period as it would be posted now. */
export async function readDigest(
  deps: ReadDigestDeps,
  { guildId, settings }: Guild,
  period: Period,
): Promise<Omit<DigestMessage, 'isSealed'> | undefined> {
  const members = await deps.findDigestMembers(guildId);
  const ids = members.map(({ userId }) => userId);
  const { wallStart: from, wallEnd: to } = period;
  const lines = await deps.findMemberLines(ids, { from, to });
  if (lines.length === 0) return undefined;
  if (settings.digestRhythm === 'scrim' && !isScrimNight(lines)) return undefined;
  const facts = await furtherFacts(deps, { members, lines, period });
  const digest = composeDigest({ ...facts, period });
  if (!digest) return undefined;
  const goals = digest.match && (await deps.findGoals(digest.match.replayId));
  const highlight = digest.match && goals && highlightOf(goals, digest.match.team);
  return { digest, highlight, settings };
}

type Played = Pick<DigestFacts, 'members' | 'lines'> & { readonly period: Period };

/** Only of those who played: a digest costs what its week costs. */
async function furtherFacts(deps: ReadDigestDeps, { members, lines, period }: Played) {
  const active = new Set(lines.map(({ userId }) => userId));
  const named = members.filter(({ userId, isNamed }) => isNamed && active.has(userId));
  const discordIds = members.filter(({ isNamed }) => isNamed).map(({ discordId }) => discordId);
  const [bests, standings] = await Promise.all([
    deps.findEarlierBests(
      named.map(({ userId }) => userId),
      period.wallStart,
    ),
    deps.findCoachStandings(discordIds, { from: period.startsAt, to: period.endsAt }),
  ]);
  return { members, lines, bests, standings };
}

async function finish<View>(
  deps: RefreshDigestDeps<View>,
  guild: Guild,
  post: OpenPost,
): Promise<void> {
  const period = periodOfKey(post.period, guild.settings);
  if (post.sealedAt) {
    if (!period || deps.now() >= period.closesAt) return;
  } else if (!period) {
    // The rhythm was changed meanwhile: what stands there stays as it is.
    return deps.savePost(guild.guildId, { ...post, sealedAt: deps.now() });
  }
  await show(deps, guild, { period, post, isSealed: true });
}

/** The period before, where its first match came too late for a message, or nobody was up to post it. */
async function tellMissed<View>(
  deps: RefreshDigestDeps<View>,
  guild: Guild,
  period: Period,
): Promise<void> {
  if (await deps.hasPost(guild.guildId, { kind: 'digest', period: period.key })) return;
  const since = await deps.findDigestSince(guild.guildId);
  if (!since || since >= period.endsAt) return;
  await show(deps, guild, { period, post: undefined, isSealed: true });
}

type Shown = {
  readonly period: Period;
  readonly post: OpenPost | undefined;
  readonly isSealed: boolean;
};

async function show<View>(
  deps: RefreshDigestDeps<View>,
  guild: Guild,
  { period, post, isSealed }: Shown,
): Promise<void> {
  const read = await readDigest(deps, guild, period);
  const message = read && { ...read, isSealed };
  await keepPost(deps, {
    guildId: guild.guildId,
    channelId: guild.settings.digestChannelId!,
    kind: 'digest',
    period: period.key,
    post,
    isSealed,
    contentHash: message && hashOf({ ...message, settings: guild.settings.language }),
    draw: () => deps.digestView(message!),
  });
}

/** Equal data makes an equal message: what a hash shows unchanged is not sent. */
export function hashOf(data: object): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('base64url');
}
