import { presence } from '../../timeline/BodyTrack.ts';
import type { Dodge, PlayerTrack } from '../../timeline/PlayerTrack.ts';
import { phases, type Timeline } from '../../timeline/Timeline.ts';
import type { Touch } from '../touches.ts';
import { floorBounces, type Bounce } from './bounces.ts';
import { surfaces, wheelsOn, type Surface } from './surfaces.ts';

/** A stretch in which no wheels touched anything, both ends included. */
export type Flight = {
  readonly from: number;
  readonly to: number;
  /** What it left, and what it came down on; `air` when the car appeared or vanished in flight. */
  readonly left: Surface;
  readonly landed: Surface;
};

/** One car through the match, as far as mechanics ask. */
export type CarStory = {
  /** Index into the timeline's players. */
  readonly player: number;
  readonly track: PlayerTrack;
  readonly flights: readonly Flight[];
  readonly dodges: readonly Dodge[];
  /** Places in the match's touches. */
  readonly touches: readonly number[];
};

export type MatchStory = {
  readonly timeline: Timeline;
  readonly touches: readonly Touch[];
  readonly bounces: readonly Bounce[];
  readonly cars: readonly CarStory[];
};

/** Reads every column once; the detectors then go from event to event. */
export function tellStory(timeline: Timeline, touches: readonly Touch[]): MatchStory {
  const places = timeline.players.map((): number[] => []);
  touches.forEach(({ player }, index) => places[player]!.push(index));
  const cars = timeline.players.map((track, player) => ({
    player,
    track,
    flights: flightsOf(track, timeline.frames),
    dodges: track.dodges.filter(({ frame }) => isPlay(timeline, frame)),
    touches: places[player]!,
  }));
  return { timeline, touches, bounces: floorBounces(timeline), cars };
}

/** After a goal and before "go" nothing counts. */
export function isPlay({ phase }: Timeline, frame: number): boolean {
  return phase[frame] === phases.kickoff || phase[frame] === phases.live;
}

function flightsOf(track: PlayerTrack, frames: number): Flight[] {
  const flights: Flight[] = [];
  let from = -1;
  let left: Surface = surfaces.air;
  let last: Surface = surfaces.air;
  const close = (to: number, landed: Surface): void => {
    if (from !== -1 && to >= from) flights.push({ from, to, left, landed });
    from = -1;
  };
  for (let frame = 0; frame < frames; frame++) {
    const seen = track.presence[frame];
    if (seen === presence.absent || (frame > 0 && track.life[frame] !== track.life[frame - 1])) {
      close(frame - 1, surfaces.air);
      last = surfaces.air;
    }
    if (seen !== presence.sent) continue;
    const under = wheelsOn(track, frame);
    if (under !== surfaces.air) close(frame - 1, under);
    else if (from === -1) {
      from = frame;
      left = last;
    }
    last = under;
  }
  close(frames - 1, surfaces.air);
  return flights;
}

/** A button shows at once, the body that left the ground up to this much later, frames. */
export const LATE_FRAMES = 5;

/** The flight a frame lies in; one that begins within `slack` frames after it counts too. */
export function flightAt({ flights }: CarStory, frame: number, slack = 0): Flight | undefined {
  let low = 0;
  let high = flights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flights[middle]!.to < frame) low = middle + 1;
    else high = middle;
  }
  const flight = flights[low];
  return flight && flight.from <= frame + slack ? flight : undefined;
}

/** The first frame at least `seconds` after `from`, or the last of all. */
export function frameAfter({ played, frames }: Timeline, from: number, seconds: number): number {
  const until = played[from]! + seconds;
  let frame = from;
  while (frame + 1 < frames && played[frame]! < until) frame++;
  return frame;
}

/** The last frame at least `seconds` before `to`, or the first of all. */
export function frameBefore({ played }: Timeline, to: number, seconds: number): number {
  const from = played[to]! - seconds;
  let frame = to;
  while (frame > 0 && played[frame]! > from) frame--;
  return frame;
}

export function secondsBetween({ played }: Timeline, from: number, to: number): number {
  return played[to]! - played[from]!;
}
