import { field } from './field.ts';
import type { MatchNote } from './report.ts';
import { presence } from './timeline/BodyTrack.ts';
import type { MatchFacts, Timeline } from './timeline/Timeline.ts';

/** What of a match can be measured. Core and movement always can. */
export type Coverage = {
  readonly boost: boolean;
  /** Places on the field, and everything done with the ball. */
  readonly play: boolean;
  readonly notes: readonly MatchNote[];
};

/** Snow Day, Rocket Labs, Hoops, Rumble, Dropshot, and the ranked ones of them. */
const otherPlaylists: ReadonlySet<number> = new Set([15, 16, 17, 18, 23, 27, 28, 29, 30]);
const soccarEvents = /GameEvent_(Soccar\w*|Season\w*)$/;
const soccarBalls = /Ball_(Default|WorldCup)$/;
/** Arenas with walls of their own; two of them were later rebuilt to the usual field as `_s`, `_Standard`. */
const otherArenas = /^(labs_|hoops|shattershot|ko_|throwback|neotokyo_p$|wasteland_(night_)?p$)/i;
/** The ball's centre gets this far into a usual wall in a hard hit; other fields reach further, uu. */
const WALL_SLACK = 60;

/** Judges by rules, ball and walls, not by a list of playlists: new modes keep being added. */
export function coverageOf(timeline: Timeline): Coverage {
  const { match, players } = timeline;
  const reach = ballReach(timeline);
  const usualBall = isSoccar(match) && timeline.ball.presence.some((value) => value > 0);
  const usualArena =
    !otherArenas.test(match.summary.mapName ?? '') &&
    reach.x < field.sideWall - field.ballRadius + WALL_SLACK &&
    reach.z < field.ceiling - field.ballRadius + WALL_SLACK;
  const told = players.some(({ readings }) => readings.length > 0);
  const unlimited = match.unlimitedBoost && timeline.pickups.length === 0;
  const play = usualBall && usualArena;
  const notes: MatchNote[] = [];
  if (!usualBall) notes.push('other-mode');
  if (usualBall && !usualArena) notes.push('other-arena');
  if (play && unlimited) notes.push('boost-unlimited');
  if (play && !unlimited && !told) notes.push('boost-not-recorded');
  if (play && !reach.moved) notes.push('ball-still');
  return { boost: play && told && !unlimited, play, notes };
}

function isSoccar({ gameEvent, ballArchetype, hasItems, playlist }: MatchFacts): boolean {
  return (
    !hasItems &&
    !otherPlaylists.has(playlist ?? 0) &&
    soccarEvents.test(gameEvent ?? '') &&
    soccarBalls.test(ballArchetype ?? '')
  );
}

type Reach = { x: number; z: number; moved: boolean };

function ballReach({ ball, frames }: Timeline): Reach {
  const reach: Reach = { x: 0, z: 0, moved: false };
  for (let frame = 0; frame < frames; frame++) {
    if (ball.presence[frame] !== presence.sent) continue;
    reach.x = Math.max(reach.x, Math.abs(ball.x[frame]!));
    reach.z = Math.max(reach.z, ball.z[frame]!);
    reach.moved ||= ball.velocityX[frame] !== 0 || ball.velocityY[frame] !== 0;
  }
  return reach;
}
