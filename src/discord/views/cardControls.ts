import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
} from 'discord.js';
import type { MatchReport } from '../../analysis/report.ts';
import { availableCharts, type ChartKind } from '../../charts/kinds.ts';
import { chartId, shareId } from '../controls.ts';
import { limits } from '../limits.ts';

export type CardControls = {
  readonly replayId: string;
  /** The chart that the card shows already. */
  readonly shown: ChartKind | undefined;
  /** A private card can be handed round; a public one is. */
  readonly canShare: boolean;
};

/** The buttons under a card: the other charts of the match, and Share. */
export function cardControls(
  report: MatchReport,
  { replayId, shown, canShare }: CardControls,
): APIActionRowComponent<APIButtonComponent>[] {
  const charts = availableCharts(report)
    .filter((kind) => kind !== shown)
    .map((kind) => button(chartId.of(replayId, kind), chartLabels[kind]));
  const share = canShare ? [button(shareId.of(replayId), '📣 Share')] : [];
  return inRows([...charts, ...share]);
}

function inRows(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIButtonComponent>[] {
  const count = Math.ceil(buttons.length / limits.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow),
  }));
}

const chartLabels: Readonly<Record<ChartKind, string>> = {
  boost: '⚡ Boost',
  positions: '🗺️ Positions',
  shots: '🎯 Shots',
  pressure: '🌊 Pressure',
  skills: '🧭 Skills',
};

function button(customId: string, label: string): APIButtonComponent {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: customId, label };
}
