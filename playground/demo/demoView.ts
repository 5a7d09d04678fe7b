import { DateTime } from 'luxon';
import type { Demo } from './startDemo.ts';

/** What the page needs to show the clock and to lead whoever looks at it through the weeks. */
export type DemoView = {
  readonly now: string;
  readonly zone: string;
  /** Hours to the next evening's reminder time, and to the Monday after this week. */
  readonly evening: number;
  readonly monday: number;
  readonly story: string;
  /** The Steam id of the person's own matches; the captain has none. */
  readonly steamId: string | undefined;
};

const EVENING_HOUR = 19;
const MONDAY_HOUR = 11;

export function demoView(demo: Demo, userId: string): DemoView {
  const now = DateTime.fromJSDate(demo.now(), { zone: demo.zone });
  const player = demo.players.find(({ user }) => user.id === userId);
  const today = now.set({ hour: EVENING_HOUR });
  const evening = now.hour < EVENING_HOUR ? today : today.plus({ days: 1 });
  const monday = now.startOf('week').plus({ weeks: 1 }).set({ hour: MONDAY_HOUR });
  return {
    now: now.toISO()!,
    zone: demo.zone,
    evening: hoursBetween(now, evening),
    monday: hoursBetween(now, monday),
    story: demo.ready() ? storyOf(demo, userId) : 'Five weeks of matches are being written…',
    steamId: player?.steamId,
  };
}

function storyOf({ players }: Demo, userId: string): string {
  const player = players.find(({ user }) => user.id === userId);
  if (!player) return 'Mia, Sam and Leo play here. Be one of them to train.';
  return `Plays four evenings in the demo’s first week, and ${player.story} in it.`;
}

function hoursBetween(from: DateTime, to: DateTime): number {
  return Math.max(1, Math.ceil(to.diff(from, 'hours').hours));
}
