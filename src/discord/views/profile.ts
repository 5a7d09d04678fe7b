import type { APIEmbed, APIEmbedField } from 'discord.js';
import { playlistName } from '../../analysis/playlists.ts';
import type { Chart } from '../../charts/renderChart.ts';
import { trendFinding } from '../../charts/trendFinding.ts';
import { platformNames } from '../../core/accountId.ts';
import type { Profile } from '../../usecases/viewProfile.ts';
import type { MemberTrend } from '../../usecases/memberTrend.ts';
import { playerName } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { matchLines } from './matchLines.ts';
import { counted } from './numbers.ts';
import { profileControls } from './profileControls.ts';
import { rankLine } from './rankText.ts';
import { resultNouns } from './ownMatchText.ts';

export type ProfileCard = {
  readonly profile: Profile;
  /** As Discord shows them. */
  readonly name: string;
  /** Whose eyes it is for: the person's own, somebody else's, or a whole channel's. */
  readonly audience: 'self' | 'other' | 'channel';
  readonly chart?: Chart | undefined;
};

const CHART_FILE = 'trend.png';

/** The dashboard: who somebody is to the bot, how a playlist goes, and their last matches. */
export function profileView(card: ProfileCard): MessageView {
  const { profile, audience, chart } = card;
  return {
    embeds: [
      personEmbed(card),
      ...(profile.trend ? [trendEmbed(profile.trend, chart)] : []),
      ...recentEmbed(profile),
    ],
    ...(audience === 'self' && { components: profileControls(profile) }),
    ...(chart && {
      files: [
        { name: CHART_FILE, bytes: chart.png, contentType: 'image/png', altText: chart.altText },
      ],
    }),
  };
}

function personEmbed({ profile, name, audience }: ProfileCard): APIEmbed {
  const streak = streakField(profile);
  return {
    color: colours.brand,
    title: audience === 'self' ? 'Your profile' : playerName(name),
    description: recordLine(profile),
    fields: [
      { name: 'Accounts', value: accountLines(profile.accounts) },
      ranksField(profile, audience),
      ...(streak ? [streak] : []),
    ],
  };
}

function recordLine({ record: { win, loss, draw } }: Profile): string {
  const total = win + loss + draw;
  if (total === 0) return 'No matches yet. `/analyze` takes the first one.';
  const share = win + loss === 0 ? '' : ` (${Math.round((100 * win) / (win + loss))} % won)`;
  return `${counted(total, 'match', 'matches')} · ${counted(win, 'win')}, ${counted(loss, 'loss', 'losses')}${share}`;
}

/** More would not fit into a field; `/accounts` has them all. */
const SHOWN_ACCOUNTS = 6;

function accountLines(accounts: Profile['accounts']): string {
  const lines = accounts.slice(0, SHOWN_ACCOUNTS).map(accountLine);
  const more = accounts.length - lines.length;
  return [...lines, ...(more > 0 ? [`and ${counted(more, 'more', 'more')}`] : [])].join('\n');
}

function accountLine({ account, displayName, verifiedAt }: Profile['accounts'][number]): string {
  const name = displayName === undefined ? `\`${account.id}\`` : `**${playerName(displayName)}**`;
  return `${platformNames[account.platform]}: ${name} · ${verifiedAt ? '✔ verified' : 'not verified'}`;
}

function ranksField({ ranks }: Profile, audience: ProfileCard['audience']): APIEmbedField {
  const none =
    audience === 'self'
      ? 'None known yet. Say yours in `/settings`, or hand in three matches of a playlist and I estimate it.'
      : 'None known yet.';
  const lines = ranks.map((rank) => `${playlistName(rank.playlistId)}: ${rankLine(rank)}`);
  return { name: 'Ranks', value: lines.length > 0 ? lines.join('\n') : none };
}

/** A losing streak is nobody's news: only what is good is counted out. */
function streakField({ streak, longestWinStreak }: Profile): APIEmbedField | undefined {
  if (longestWinStreak < 2) return undefined;
  const now =
    streak?.result === 'win' && streak.length > 1
      ? `🔥 ${streak.length} wins in a row now`
      : `last match: ${streak ? resultNouns[streak.result] : 'none'}`;
  return { name: 'Streaks', value: `${now} · longest: ${longestWinStreak} wins in a row` };
}

function trendEmbed(trend: MemberTrend, chart: Chart | undefined): APIEmbed {
  const { means } = trend;
  const perMatch = (['goals', 'assists', 'saves', 'shots'] as const).map(
    (key) => `${means[key].toFixed(1)} ${key}`,
  );
  return {
    color: colours.brand,
    title: `${playlistName(trend.playlistId, playerName)}: the last ${counted(trend.results.length, 'match', 'matches')}`,
    description: [`Per match: ${perMatch.join(' · ')}`, trendFinding(trend.rows)].join('\n'),
    ...(chart && { image: { url: `attachment://${CHART_FILE}` } }),
  };
}

function recentEmbed({ recent }: Profile): APIEmbed[] {
  if (recent.length === 0) return [];
  return [
    {
      color: colours.brand,
      title: 'Recent matches',
      description: matchLines(recent),
    },
  ];
}
