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
  /** The slot in which it was last sent, -1 before the first, and what the game did then. */
  lastSlot: number;
  lastPhase: number;
};

type Slot = { readonly number: number; readonly ballFrame: number };

/**
 * Who of a team was most back, most forward, nearest to and farthest from the ball, and how far
 * apart they were. As Ballchasing sees it: time is cut into tenths, in each only the mates whose car
 * was sent are compared, and who holds a role gets all time since their own car was last sent. So
 * a car that is sent alone holds all four roles, and a car that stood still or was demolished gets
 * the time it was away, while its mates had it, too.
 */
export function measureTeamShape(
  timeline: Timeline,
  team: readonly PlayerTrack[],
  clock: Float64Array,
): TeamShape {
  const mates = team.map(openMate);
  let slot = 0;
  let ballFrame = -1;
  let ballIsFresh = false;
  for (let frame = 0; frame < timeline.frames; frame++) {
    const current = slotOf(clock, frame);
    if (current !== slot) {
      closeSlot(timeline, mates, { number: slot, ballFrame });
      slot = current;
      ballIsFresh = false;
    }
    if (!ballIsFresh && timeline.ball.presence[frame] === presence.sent) {
      ballFrame = frame;
      ballIsFresh = true;
    }
    for (const mate of mates) {
      if (mate.frame === -1 && mate.player.presence[frame] === presence.sent) mate.frame = frame;
    }
  }
  closeSlot(timeline, mates, { number: slot, ballFrame });
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
    lastPhase: phases.placing,
  };
}

function closeSlot(timeline: Timeline, mates: readonly Mate[], slot: Slot): void {
  const sent = mates.filter(({ frame }) => frame !== -1);
  if (sent.length === 0) return;
  addDistances(sent);
  addRoles(timeline, sent, slot);
  for (const mate of sent) {
    mate.lastSlot = slot.number;
    mate.lastPhase = timeline.phase[mate.frame]!;
    mate.frame = -1;
  }
}

/** A kickoff's wait is nobody's: from the first time the placed car was sent to the start. */
function secondsSinceSent({ phase }: Timeline, mate: Mate, { number }: Slot): number {
  if (mate.lastSlot === -1) return 0;
  if (waits(mate.lastPhase) && waits(phase[Math.max(0, mate.frame - 1)]!)) return 0;
  return (number - mate.lastSlot) / SLOTS_PER_SECOND;
}

function waits(phase: number): boolean {
  return phase === phases.countdown || phase === phases.placing;
}

function addRoles(timeline: Timeline, sent: readonly Mate[], slot: Slot): void {
  const ys = sent.map(({ player, sign, frame }) => player.y[frame]! * sign);
  addTo(timeline, { sent, slot, values: ys, least: 'mostBack', most: 'mostForward' });
  const { ballFrame } = slot;
  if (ballFrame === -1) return;
  const { ball } = timeline;
  const distances = sent.map(({ player, frame }) =>
    Math.hypot(player.x[frame]! - ball.x[ballFrame]!, player.y[frame]! - ball.y[ballFrame]!),
  );
  addTo(timeline, { sent, slot, values: distances, least: 'closest', most: 'farthest' });
}

type Ranking = {
  readonly sent: readonly Mate[];
  readonly slot: Slot;
  readonly values: readonly number[];
  readonly least: keyof RoleTimes;
  readonly most: keyof RoleTimes;
};

/** Both of two who are level hold the role. */
function addTo(timeline: Timeline, { sent, slot, values, least, most }: Ranking): void {
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  sent.forEach((mate, index) => {
    const passed = secondsSinceSent(timeline, mate, slot);
    if (values[index] === lowest) mate.times[least] += passed;
    if (values[index] === highest) mate.times[most] += passed;
  });
}

function addDistances(sent: readonly Mate[]): void {
  for (const a of sent) {
    for (const b of sent) {
      if (a === b) continue;
      a.distance.count++;
      a.distance.sum += Math.hypot(
        a.player.x[a.frame]! - b.player.x[b.frame]!,
        a.player.y[a.frame]! - b.player.y[b.frame]!,
        a.player.z[a.frame]! - b.player.z[b.frame]!,
      );
    }
  }
}
