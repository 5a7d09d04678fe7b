import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
} from 'discord.js';
import type { ReplaySummary } from '../../ballchasing/replay.ts';
import { replayUrl } from '../../ballchasing/links.ts';
import { UserError } from '../../core/errors.ts';
import { analyzeSharedId } from '../controls.ts';
import { clip, limits } from '../limits.ts';
import { playerName } from '../playerName.ts';
import { colours, teamNames } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { clock, matchDate } from './numbers.ts';

/** As many as there is room for buttons in two rows. */
const SHOWN = 10;

/** What was found, the newest first, and a button for each. */
export function searchView(found: readonly ReplaySummary[]): MessageView {
  const replays = found.slice(0, SHOWN);
  if (replays.length === 0) throw new UserError('search-found-nothing');
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'On Ballchasing',
        description: replays.map(lineOf).join('\n'),
        footer: { text: 'A number analyses that replay.' },
      },
    ],
    components: rowsOf(replays),
  };
}

function lineOf(replay: ReplaySummary, index: number): string {
  const { blue, orange, playlist_name: playlist, map_name: map, duration, date } = replay;
  const score = `${teamNames.blue} ${blue.goals} – ${orange.goals} ${teamNames.orange}`;
  const title = playerName(replay.replay_title ?? '') || score;
  const facts = [
    clip(playlist ?? '', 40),
    clip(map ?? '', 40),
    duration === undefined ? '' : clock(duration),
    replay.min_rank?.name ?? '',
    date === undefined ? '' : matchDate(date, replay.date_has_tz ?? false),
  ].filter((fact) => fact !== '');
  return `**${index + 1}.** [${title}](${replayUrl(replay.id)}) · ${score}\n-# ${facts.join(' · ')}`;
}

function rowsOf(replays: readonly ReplaySummary[]): APIActionRowComponent<APIButtonComponent>[] {
  const buttons = replays.map(({ id }, index): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: analyzeSharedId.of(id),
    label: `${index + 1}`,
  }));
  const count = Math.ceil(buttons.length / limits.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow),
  }));
}
