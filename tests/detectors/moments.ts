import { detectMechanics, tellStory } from '../../src/analysis/detect/mechanics/index.ts';
import { detectTouches } from '../../src/analysis/detect/touches.ts';
import type { Timeline } from '../../src/analysis/timeline/Timeline.ts';
import { TimelineBuilder } from '../../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay } from '../../src/replay/index.ts';

export type Found = {
  readonly kind: string;
  readonly player: number;
  /** On the replay's own clock. */
  readonly time: number;
  readonly frame: number;
};

export type Watched = { readonly timeline: Timeline; readonly found: readonly Found[] };

/** Everything the detectors say of a replay, demolitions included. */
export function watch(bytes: Uint8Array): Watched {
  const builder = new TimelineBuilder();
  parseReplay(bytes, builder, { incomplete: true });
  const timeline = builder.finish();
  const mechanics = detectMechanics(tellStory(timeline, detectTouches(timeline)));
  const demolitions = timeline.demolitions.map(({ attacker, frame }) => ({
    kind: 'demolition' as const,
    player: attacker,
    frame,
  }));
  const found = [...mechanics, ...demolitions].map(({ kind, player, frame }) => ({
    kind,
    player,
    frame,
    time: timeline.time[frame]!,
  }));
  return { timeline, found };
}
