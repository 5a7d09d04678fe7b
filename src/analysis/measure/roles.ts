import { attackSign } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';
import { emptyMean, type RoleTimes } from './positioning.ts';

/** Ballchasing compares team-mates ten times a second: its role times end in whole tenths. */
const SLOTS_PER_SECOND = 10;

/** The tenth of a second in which a frame lies. */
export function slotOf(clock: Float64Array, frame: number): number {
  return Math.floor(clock[frame]! * SLOTS_PER_SECOND);
}

type Mean = { sum: number; count: number };

export type TeamShape = {
  readonly roles: readonly RoleTimes[];
  readonly mateDistances: readonly Mean[];
};

/** What is known of one player from slot to slot. */
type Mate = {
  readonly player: PlayerTrack;
  readonly sign: 1 | -1;
  readonly times: RoleTimes;
  readonly distance: Mean;
  /** Frame in which the car was first sent in the open slot; -1 while it was not. */
  frame: number;
  /** The slot in which it was last sent, -1 before the first. */
  lastSlot: number;
  /** Seconds that a role in the open slot is worth, and what the roles go by, uu. */
  worth: number;
  along: number;
  toBall: number;
};

type Slot = {
  readonly number: number;
  /** Where the ball was first sent in the last slot before that has it; -1 before the first. */
  readonly ballFrame: number;
  /** The goal that ends the match: what follows it is nobody's. */
  readonly over: number;
};

/**
 * Who of a team was most back, most forward, nearest to and farthest from the ball, and how far
 * apart they were. As Ballchasing sees it: time is cut into tenths, in each only the mates whose car
 * was sent are compared, with the ball of the tenth before and seen from above, and who holds a role
 * gets all time since their own car was last sent. So a car that is sent alone holds all four roles,
 * and a car that stood still or was demolished gets the time it was away, while its mates had it, too.
 */
export function measureTeamShape(
  timeline: Timeline,
  team: readonly PlayerTrack[],
  clock: Float64Array,
): TeamShape {
  const mates = team.map(openMate);
  const over = lastGoal(timeline);
  let slot = 0;
  let ballFrame = -1;
  let newBallFrame = -1;
  for (let frame = 0; frame < timeline.frames; frame++) {
    const current = slotOf(clock, frame);
    if (current !== slot) {
      closeSlot(timeline, mates, { number: slot, ballFrame, over });
      slot = current;
      if (newBallFrame !== -1) ballFrame = newBallFrame;
      newBallFrame = -1;
    }
    if (newBallFrame === -1 && timeline.ball.presence[frame] === presence.sent)
      newBallFrame = frame;
    for (const mate of mates) {
      if (mate.frame === -1 && mate.player.presence[frame] === presence.sent) mate.frame = frame;
    }
  }
  closeSlot(timeline, mates, { number: slot, ballFrame, over });
  return {
    roles: mates.map(({ times }) => times),
    mateDistances: mates.map(({ distance }) => distance),
  };
}

function openMate(player: PlayerTrack): Mate {
  return {
    player,
    sign: attackSign(player.team),
    times: { mostBack: 0, mostForward: 0, closest: 0, farthest: 0 },
    distance: emptyMean(),
    frame: -1,
    lastSlot: -1,
    worth: 0,
    along: 0,
    toBall: 0,
  };
}

/** The frame of a goal after which no other ball came. */
function lastGoal({ ball, explosions, frames }: Timeline): number {
  const last = explosions.at(-1)?.frame ?? frames;
  return ball.life.subarray(last).every((life) => life <= ball.life[last]!) ? last : frames;
}

function closeSlot(timeline: Timeline, mates: readonly Mate[], slot: Slot): void {
  for (const mate of mates) if (mate.frame !== -1) lookAt(mate, timeline, slot);
  addDistances(mates);
  addRole(mates, 'along', { least: 'mostBack', most: 'mostForward' });
  if (slot.ballFrame !== -1) addRole(mates, 'toBall', { least: 'closest', most: 'farthest' });
  for (const mate of mates) {
    if (mate.frame !== -1) mate.lastSlot = slot.number;
    mate.frame = -1;
  }
}

function lookAt(mate: Mate, { ball, phase }: Timeline, { number, ballFrame, over }: Slot): void {
  const { player, frame, lastSlot, sign } = mate;
  const counts =
    lastSlot !== -1 && frame <= over && phase[Math.max(0, frame - 1)] !== phases.countdown;
  mate.worth = counts ? (number - lastSlot) / SLOTS_PER_SECOND : 0;
  mate.along = player.y[frame]! * sign;
  if (ballFrame === -1) return;
  const x = player.x[frame]! - ball.x[ballFrame]!;
  const y = player.y[frame]! - ball.y[ballFrame]!;
  mate.toBall = Math.sqrt(x * x + y * y);
}

/** Both of two who are level hold the role. */
function addRole(
  mates: readonly Mate[],
  by: 'along' | 'toBall',
  { least, most }: { readonly least: keyof RoleTimes; readonly most: keyof RoleTimes },
): void {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const mate of mates) {
    if (mate.frame === -1) continue;
    lowest = Math.min(lowest, mate[by]);
    highest = Math.max(highest, mate[by]);
  }
  for (const mate of mates) {
    if (mate.frame === -1) continue;
    if (mate[by] === lowest) mate.times[least] += mate.worth;
    if (mate[by] === highest) mate.times[most] += mate.worth;
  }
}

function addDistances(mates: readonly Mate[]): void {
  for (let first = 0; first < mates.length; first++) {
    const a = mates[first]!;
    if (a.frame === -1) continue;
    for (let second = first + 1; second < mates.length; second++) {
      const b = mates[second]!;
      if (b.frame === -1) continue;
      const apart = Math.hypot(
        a.player.x[a.frame]! - b.player.x[b.frame]!,
        a.player.y[a.frame]! - b.player.y[b.frame]!,
        a.player.z[a.frame]! - b.player.z[b.frame]!,
      );
      a.distance.count++;
      a.distance.sum += apart;
      b.distance.count++;
      b.distance.sum += apart;
    }
  }
}
