import { userMention, type APIEmbedField } from 'discord.js';
import { statLabel, unitWords } from '../../coaching/plan/planText.ts';
import { languages } from '../../coaching/words/index.ts';
import type { Digest, Played } from '../../coaching/guild/digest.ts';
import { guildLanguages, type GuildWords } from '../../coaching/guild/words/index.ts';
import type { Chart } from '../../charts/renderChart.ts';
import type { Activity } from '../../charts/activityChart.ts';
import type { GuildSettings } from '../../core/guildSettings.ts';
import type { DigestMessage } from '../../usecases/refreshDigest.ts';
import { takePartRow } from '../guildControls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { playlistName } from './guildText.ts';

const CHART = 'week.png';
/** More names make a wall that nobody reads. */
const SHOWN_PLAYERS = 15;
const SHOWN_STREAKS = 3;
const SHOWN_TOGETHER = 4;

/** The digest of a period, open or finished. */
export function digestView(message: DigestMessage, chart?: Chart): MessageView {
  const { digest, settings, isSealed } = message;
  const words = guildLanguages[settings.language ?? 'en'];
  const { digest: said } = words;
  return {
    embeds: [
      {
        color: isSealed ? colours.working : colours.brand,
        title: titleOf(digest, settings, words),
        description: said.summary(digest),
        fields: [...fieldsOf(message, words)],
        footer: { text: footerOf(message, words) },
        ...(chart && { image: { url: `attachment://${CHART}` } }),
      },
    ],
    components: [takePartRow(words)],
    ...(chart && {
      files: [{ name: CHART, bytes: chart.png, contentType: 'image/png', altText: chart.altText }],
    }),
  };
}

/** What its picture shows; a single day needs none. */
export function digestActivity({ digest, settings }: DigestMessage): Activity | undefined {
  if (settings.digestRhythm !== 'weekly') return undefined;
  const words = guildLanguages[settings.language ?? 'en'];
  const { digest: said, locale } = words;
  const busiest = digest.days.reduce((most, day) => (day.matches > most.matches ? day : most));
  const { matches, wins } = digest;
  return {
    title: said.chartTitle,
    wonLabel: said.chartWon,
    otherLabel: said.chartOther,
    days: digest.days.map((day) => ({ ...day, label: dayText(day.day, locale, 'short') })),
    altText: said.chartAltText({ matches, wins, busiest: dayText(busiest.day, locale, 'long') }),
  };
}

function titleOf({ period }: Digest, settings: GuildSettings, words: GuildWords): string {
  const { digest: said, locale } = words;
  const from = dateText(period.wallStart, locale);
  if (settings.digestRhythm === 'daily') return said.dayTitle(from);
  if (settings.digestRhythm === 'scrim') return said.nightTitle(from);
  return said.weekTitle(from, dateText(period.wallEnd, locale));
}

function fieldsOf(message: DigestMessage, words: GuildWords): readonly APIEmbedField[] {
  const { digest } = message;
  const { digest: said } = words;
  return [
    field(said.who, playerLines(digest, words)),
    field(said.streaks, streakLines(digest, words)),
    field(
      said.records,
      digest.records.map(({ discordId, ...record }) =>
        said.record({ ...record, who: userMention(discordId) }),
      ),
    ),
    field(said.improved, improvedLines(digest, message.settings, words)),
    field(said.match[message.settings.digestRhythm], matchLines(message, words)),
    field(said.challenges, [
      digest.challengesWon
        .map(({ discordId, count }) => said.challenge(userMention(discordId), count))
        .join(', '),
    ]),
  ].filter(({ value }) => value !== '');
}

function field(name: string, lines: readonly string[]): APIEmbedField {
  return { name, value: lines.join('\n') };
}

function playerLines({ named, players }: Digest, { digest: said }: GuildWords): readonly string[] {
  const shown = named.slice(0, SHOWN_PLAYERS);
  const unnamed = players - named.length;
  const tail = [
    ...(named.length > shown.length ? [said.others(named.length - shown.length)] : []),
    ...(unnamed > 0 ? [said.unnamed(unnamed)] : []),
  ];
  const names = shown.map(({ discordId, matches }) => said.played(userMention(discordId), matches));
  return [names.join(' · '), tail.join(', ')].filter((line) => line !== '');
}

/** The longest few; mates who won together share a line. */
function streakLines({ named }: Digest, { digest: said }: GuildWords): readonly string[] {
  const byLength = new Map<number, readonly Played[]>();
  for (const player of named) {
    if (player.streak === undefined) continue;
    byLength.set(player.streak, [...(byLength.get(player.streak) ?? []), player]);
  }
  return [...byLength]
    .toSorted(([a], [b]) => b - a)
    .slice(0, SHOWN_STREAKS)
    .map(([wins, players]) => {
      const names = players.slice(0, SHOWN_TOGETHER).map(({ discordId }) => userMention(discordId));
      const more = players.length - names.length;
      return said.streak(wins, [...names, ...(more > 0 ? [said.others(more)] : [])].join(', '));
    });
}

function improvedLines(
  { mostImproved }: Digest,
  { language = 'en' }: GuildSettings,
  { digest: said, locale }: GuildWords,
): readonly string[] {
  if (!mostImproved) return [];
  const { discordId, goal } = mostImproved;
  const amount = (value: number): string =>
    value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const messages = languages[language];
  const label = statLabel(messages, goal);
  const before = amount(goal.before);
  const after = `${amount(goal.after)}${unitWords(messages, goal.unit)}`;
  return [said.improvement({ who: userMention(discordId), label, before, after })];
}

function matchLines(
  { digest: { match }, highlight }: DigestMessage,
  words: GuildWords,
): readonly string[] {
  if (!match) return [];
  const { digest: said } = words;
  const line = said.matchLine({
    who: match.discordIds.map(userMention).join(', '),
    score: `${match.goalsFor}:${match.goalsAgainst}`,
    playlist: playlistName(match.playlist, words),
  });
  return [line, ...(highlight ? [said.highlight(highlight)] : [])];
}

function footerOf({ digest: { period }, isSealed }: DigestMessage, words: GuildWords): string {
  const { digest: said, locale } = words;
  return isSealed
    ? said.sealed(momentText(period.wallClose, locale))
    : said.open(momentText(period.wallEnd, locale));
}

function momentText(wall: Date, locale: string): string {
  return wall.toLocaleString(locale, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
}

function dateText(wall: Date, locale: string): string {
  return wall.toLocaleDateString(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

function dayText(day: string, locale: string, weekday: 'short' | 'long'): string {
  return new Date(day).toLocaleDateString(locale, { weekday, timeZone: 'UTC' });
}
