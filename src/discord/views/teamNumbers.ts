import { userMention, type APIEmbed } from 'discord.js';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import type { Pair } from '../../coaching/team/chemistry.ts';
import type { HeadToHead } from '../../coaching/team/headToHead.ts';
import type { ScrimBlock } from '../../coaching/team/scrimBlock.ts';
import { mapName } from '../../core/mapNames.ts';
import { cleanName } from '../../core/cleanName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** As many as stay readable on a phone. */
const SHOWN_PAIRS = 10;
const SHOWN_MAPS = 8;
/** Shares of time this near to each other are no difference, percentage points. */
const ALIKE = 1;

export function chemistryView(
  words: GuildWords,
  name: string,
  pairs: readonly Pair[],
): MessageView {
  const { team: said } = words;
  const title = said.chemistryTitle(name);
  if (pairs.length === 0) return message({ title, description: said.noChemistry });
  return message({
    title,
    fields: pairs.slice(0, SHOWN_PAIRS).map((pair) => ({
      name: said.pairTitle(pair),
      value: pairLines(words, pair).join('\n'),
    })),
    footer: { text: said.inferred },
  });
}

function pairLines(words: GuildWords, pair: Pair): readonly string[] {
  const { team: said } = words;
  const [first, second] = pair.discordIds.map(userMention) as [string, string];
  const one = decimals(words, 1);
  const [given, taken] = pair.assists;
  return [
    said.pair(first, second),
    ...(pair.spacing === undefined ? [] : [said.spacing(decimals(words, 0)(pair.spacing))]),
    said.doubleCommits(one(pair.doubleCommits)),
    ...(pair.passes ? [passLine(words, pair.passes, [first, second])] : []),
    said.assists({ first, second, given, taken }),
    ...(pair.cover ? [coverLine(words, pair.cover, [first, second])] : []),
  ];
}

function passLine(
  words: GuildWords,
  [given, taken]: readonly [number, number],
  [first, second]: readonly [string, string],
): string {
  const one = decimals(words, 1);
  const facts = { given: one(given), taken: one(taken), aMatch: one(given + taken) };
  return words.team.passes({ first, second, ...facts });
}

function coverLine(
  words: GuildWords,
  [first, second]: readonly [number, number],
  names: readonly [string, string],
): string {
  const whole = decimals(words, 0);
  const [most, least] = [Math.max(first, second), Math.min(first, second)];
  if (most - least < ALIKE) return words.team.coversAlike(whole(most));
  const who = first > second ? names[0] : names[1];
  return words.team.covers({ who, share: whole(most), other: whole(least) });
}

export function blockView(words: GuildWords, name: string, block: ScrimBlock): MessageView {
  const { team: said } = words;
  const { matches, wins, goalsFor, goalsAgainst, overtimes } = block;
  const goals = `${goalsFor}:${goalsAgainst}`;
  const maps = block.maps.slice(0, SHOWN_MAPS);
  return message({
    title: said.blockTitle(name, dayOf(words, block.from)),
    description: said.block({ matches, wins, losses: matches - wins, goals, overtimes }),
    fields: [
      { name: said.each, value: block.players.map((one) => playerLine(words, one)).join('\n') },
      {
        name: said.maps,
        value: maps
          .map((map) => said.map({ ...map, name: mapName(map.name, cleanName) }))
          .join('\n'),
      },
    ],
  });
}

function playerLine(words: GuildWords, player: ScrimBlock['players'][number]): string {
  const one = decimals(words, 1);
  return words.team.player({
    who: userMention(player.discordId),
    goals: one(player.goals),
    assists: one(player.assists),
    saves: one(player.saves),
    shots: one(player.shots),
  });
}

export function headToHeadView(
  { team: said }: GuildWords,
  ids: readonly [string, string],
  found: HeadToHead,
): MessageView {
  const [me, other] = ids.map(userMention) as [string, string];
  const { against, wins, losses, together, togetherWins } = found;
  const [goals, saves] = [found.goals.join(':'), found.saves.join(':')];
  const lines =
    against === 0
      ? [said.neverMet]
      : [
          said.against({ score: `${wins}:${losses}`, matches: against }),
          said.tally({ goals, saves }),
        ];
  return message({
    title: said.headToHead,
    description: [
      said.pair(me, other),
      ...lines,
      said.together({ matches: together, wins: togetherWins }),
    ].join('\n'),
  });
}

/** A file's date is its recorder's local time. */
function dayOf({ locale }: GuildWords, date: string): string {
  const at = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date.slice(0, 10);
  return at.toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function decimals({ locale }: GuildWords, digits: number): (value: number) => string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return (value) => value.toLocaleString(locale, format);
}

function message(embed: APIEmbed): MessageView {
  return { embeds: [{ color: colours.brand, ...embed }] };
}
