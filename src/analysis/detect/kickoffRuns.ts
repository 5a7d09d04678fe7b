import { attackSign } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { KickoffApproach, KickoffSpawn } from '../report.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';
import { dodgeDirection } from './mechanics/axes.ts';
import { isSpeedFlip } from './mechanics/speedFlips.ts';
import type { CarStory, MatchStory } from './mechanics/story.ts';

/** How one player went into a kickoff. */
export type KickoffRun = {
  readonly player: number;
  readonly spawn: KickoffSpawn;
  readonly approach: KickoffApproach;
  /** Boost 0 to 100 taken from pads until the ball was hit. */
  readonly boostTaken: number;
  /** From "go" to the player's first touch; absent for who did not get there with the first. */
  readonly secondsToBall: number | undefined;
};

/** Both sides of a 50-50 are at the ball within this of its first hit, seconds. */
const SAME_HIT_SECONDS = 0.3;
/** Further off at the hit nobody meant to be there, uu. */
const GOING_REACH = 1200;
/** Drove off for the ball, then let it be: less than this was left to go, uu. */
const FAKE_SHARE = 0.75;
const PAD_BOOST = { small: 12, big: 100 };
/** A kickoff takes about two and a half seconds; longer, somebody waits. */
const LONGEST_SECONDS = 8;

/** Everyone's way into the kickoff whose ball is hit in this frame. */
export function kickoffRuns(story: MatchStory, hit: number): KickoffRun[] {
  const go = goFrame(story.timeline, hit);
  return story.cars
    .filter(({ track }) => track.presence[go] !== presence.absent)
    .map((car) => runOf(car, story, { go, hit }));
}

type Span = { readonly go: number; readonly hit: number };

function goFrame({ phase, played }: Timeline, hit: number): number {
  let frame = hit;
  while (
    frame > 0 &&
    phase[frame - 1] === phases.kickoff &&
    played[hit]! - played[frame]! < LONGEST_SECONDS
  ) {
    frame--;
  }
  return frame;
}

function runOf(car: CarStory, story: MatchStory, { go, hit }: Span): KickoffRun {
  const { timeline, touches } = story;
  const { track, player } = car;
  const first = car.touches.map((index) => touches[index]!.frame).find((frame) => frame >= go);
  const late = first === undefined ? Infinity : timeline.played[first]! - timeline.played[hit]!;
  return {
    player,
    spawn: spawnOf(track, go),
    approach: approachOf(car, story, { go, hit }),
    boostTaken: boostTaken(timeline, player, { go, hit }),
    secondsToBall:
      late < SAME_HIT_SECONDS ? timeline.played[first!]! - timeline.played[go]! : undefined,
  };
}

/** The five spots: (±2048, 2560), (±256, 3840) and (0, 4608) from the own goal's view. */
function spawnOf(track: PlayerTrack, go: number): KickoffSpawn {
  const sign = attackSign(track.team);
  const right = track.x[go]! * sign;
  const back = -track.y[go]! * sign;
  if (Math.abs(right) > 1200) return right > 0 ? 'right-corner' : 'left-corner';
  if (back > 4200) return 'back-centre';
  if (Math.abs(right) < 128) return 'back-centre';
  return right > 0 ? 'back-right' : 'back-left';
}

function approachOf(car: CarStory, story: MatchStory, { go, hit }: Span): KickoffApproach {
  const { track } = car;
  const started = Math.hypot(track.x[go]!, track.y[go]!);
  const left = Math.hypot(track.x[hit]!, track.y[hit]!);
  if (left > GOING_REACH) {
    const wentHalf = left < started * FAKE_SHARE && isFirstOfTeam(car, story, go);
    return wentHalf ? 'fake' : 'stayed';
  }
  const dodges = car.dodges.filter(({ frame }) => frame >= go && frame <= hit);
  if (dodges.some((dodge) => isSpeedFlip(car, story, dodge))) return 'speed-flip';
  const [dodge] = dodges;
  if (!dodge) return 'no-flip';
  const { forward, right } = dodgeDirection(dodge);
  if (forward > 0.9) return 'front-flip';
  return forward > 0.2 && Math.abs(right) > 0.2 ? 'diagonal-flip' : 'other-flip';
}

/** Who stands nearest to the ball of the own side goes; the others may stay. */
function isFirstOfTeam({ track }: CarStory, { cars }: MatchStory, go: number): boolean {
  const own = Math.hypot(track.x[go]!, track.y[go]!);
  return cars.every(
    (mate) =>
      mate.track === track ||
      mate.track.team !== track.team ||
      mate.track.presence[go] === presence.absent ||
      Math.hypot(mate.track.x[go]!, mate.track.y[go]!) > own - 10,
  );
}

/** A pad gives what fits; the gauge of a kickoff starts at a third and burns on the way. */
function boostTaken({ pickups, players }: Timeline, player: number, { go, hit }: Span): number {
  const taken = pickups.filter(
    (pickup) => pickup.player === player && pickup.frame >= go && pickup.frame <= hit,
  );
  const { readings } = players[player]!;
  return taken.reduce((sum, { frame }) => {
    const reading = readings.find((one) => Math.abs(one.frame - frame) <= 2);
    return sum + (reading?.raw === 255 ? PAD_BOOST.big : PAD_BOOST.small);
  }, 0);
}
