import { detectDecisions } from '../../src/analysis/detect/decisions/decisions.ts';
import { coverageOf } from '../../src/analysis/coverage.ts';
import { detectKickoffs } from '../../src/analysis/detect/kickoffs.ts';
import { detectMechanics, tellStory } from '../../src/analysis/detect/mechanics/index.ts';
import { detectPlays, type Plays } from '../../src/analysis/detect/plays.ts';
import { detectTouches } from '../../src/analysis/detect/touches.ts';
import type { DetectorKind } from '../../src/analysis/detectors.ts';
import type { Timeline } from '../../src/analysis/timeline/Timeline.ts';
import { TimelineBuilder } from '../../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay } from '../../src/replay/index.ts';

export type Found = {
  readonly kind: DetectorKind;
  readonly player: number;
  /** On the replay's own clock. */
  readonly time: number;
  readonly frame: number;
};

export type Watched = { readonly timeline: Timeline; readonly found: readonly Found[] };

/** Everything the detectors say of a replay. */
export function watch(bytes: Uint8Array): Watched {
  const builder = new TimelineBuilder();
  parseReplay(bytes, builder, { incomplete: true });
  const timeline = builder.finish();
  const touches = detectTouches(timeline);
  const plays = detectPlays(timeline, touches);
  const demolitions = timeline.demolitions.map(({ attacker, frame }) => ({
    kind: 'demolition' as const,
    player: attacker,
    frame,
  }));
  const kickoffs = detectKickoffs(timeline, touches).map((kickoff) => ({
    ...kickoff,
    kind: 'kickoff' as const,
  }));
  const found = [
    ...kickoffs,
    ...demolitions,
    ...playedKinds(plays),
    ...detectMechanics(tellStory(timeline, touches)),
    ...detectDecisions(timeline, plays, coverageOf(timeline)).moments,
  ].map(({ kind, player, frame }) => ({ kind, player, frame, time: timeline.time[frame]! }));
  return { timeline, found };
}

/** A 50-50 is one event of two touches, seconds. */
const SAME_MEETING_SECONDS = 0.3;

/** The moments of one kind; of the touches of a meeting only the first. */
export function momentsOf(found: readonly Found[], kind: DetectorKind): Found[] {
  const all = found.filter((one) => one.kind === kind);
  if (kind !== 'fifty-fifty') return all;
  return all.filter(({ time }, index) => {
    const before = all[index - 1];
    return !before || time - before.time > SAME_MEETING_SECONDS;
  });
}

function playedKinds({ touches }: Plays): Pick<Found, 'kind' | 'player' | 'frame'>[] {
  return touches.flatMap(({ player, frame, kinds }) =>
    (['touch', ...kinds] as const).map((kind) => ({ kind, player, frame })),
  );
}
