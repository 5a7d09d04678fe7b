import type { APIEmbedField } from 'discord.js';
import type { BoostStats, DocumentPlayer, MovementStats } from '../../analysis/document.ts';
import { playerName } from '../playerName.ts';
import { counted, wholeNumber } from './numbers.ts';

export type LineOptions = { readonly isYou: boolean };

/** One player of a card. Words, not icons: they are shorter to learn and can be read aloud. */
export function playerLine(player: DocumentPlayer, options: LineOptions): APIEmbedField {
  const { core } = player.stats;
  const lines = [
    `**${counted(core.goals, 'goal')}** · ${counted(core.assists, 'assist')} · ${counted(core.saves, 'save')} · ${counted(core.shots, 'shot')}`,
    ...measuredLines(player),
  ];
  return { name: heading(player, options), value: lines.join('\n'), inline: false };
}

function heading(player: DocumentPlayer, { isYou }: LineOptions): string {
  const marks = [isYou ? '👉 ' : '', player.stats.core.mvp ? '👑 ' : ''].join('');
  const you = isYou ? ' (you)' : '';
  return `${marks}${playerName(player.name)}${you} · ${counted(player.stats.core.score, 'point')}`;
}

/** What the match did not show is left out, not 0. */
function measuredLines({ stats: { boost, movement, demo } }: DocumentPlayer): string[] {
  const pace = [...boostFacts(boost), ...speedFacts(movement)];
  const rest = [
    ...(movement ? [`${wholeNumber(movement.percent_supersonic_speed)} % supersonic`] : []),
    ...(demo ? [`${counted(demo.inflicted, 'demo')}, ${demo.taken} taken`] : []),
  ];
  return [pace, rest].filter((facts) => facts.length > 0).map((facts) => facts.join(' · '));
}

function speedFacts(movement: MovementStats | undefined): string[] {
  return movement ? [`${wholeNumber(movement.avg_speed)} uu/s`] : [];
}

function boostFacts(boost: BoostStats | undefined): string[] {
  if (!boost) return [];
  return [`${wholeNumber(boost.bpm)} bpm`, `${wholeNumber(boost.amount_collected)} collected`];
}
