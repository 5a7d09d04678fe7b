import type { Team } from '../../src/core/ids.ts';
import { BACK_Y, GOAL_HALF_WIDTH, GOAL_HEIGHT } from './arena.ts';
import { BALL_RADIUS, predictBall, type Ball } from './ball.ts';
import { attackSign, otherTeam, type Player, type World } from './world.ts';
import { length } from './vector.ts';

/** Contacts closer together than this are one touch. */
const SAME_TOUCH_SECONDS = 0.25;
const PASS_SECONDS = 4;
const ASSIST_SECONDS = 6;
const FIFTY_FIFTY_SECONDS = 0.35;
const SHOT_HORIZON_SECONDS = 2.5;
const POINTS = { goal: 100, assist: 50, save: 50, shot: 10, touch: 2 } as const;

/** Called for every real contact, with the ball as it was before. */
export function noteContact(world: World, player: Player, before: Ball): void {
  const fresh = world.time - player.lastContact > SAME_TOUCH_SECONDS;
  player.lastContact = world.time;
  world.ballHit = true;
  if (!fresh) return;
  const previous = world.touches.at(-1);
  world.touches.push({ time: world.time, player });
  if (world.touches.length > 12) world.touches.shift();
  player.tally.score += POINTS.touch;
  note(world, {
    kind: 'touch',
    player: player.profile.name,
    position: player.car!.position,
    airborne: !player.car!.grounded,
    ballSpeed: length(world.ball.velocity),
  });
  if (previous) judgePair(world, previous.player, player, world.time - previous.time);
  judgeShot(world, player, before);
}

function judgePair(world: World, first: Player, second: Player, seconds: number): void {
  if (first === second) return;
  const [player, other] = [first.profile.name, second.profile.name];
  if (first.profile.team === second.profile.team) {
    if (seconds < PASS_SECONDS) note(world, { kind: 'pass', player, to: other });
  } else if (seconds < FIFTY_FIFTY_SECONDS)
    note(world, { kind: 'fifty-fifty', player, opponent: other });
}

/** A ball that now goes in is a shot; one that would have gone into the own goal is a save. */
function judgeShot(world: World, player: Player, before: Ball): void {
  const { team, name } = player.profile;
  const target = goalAhead(world.ball);
  const threat = goalAhead(before);
  if (threat === team && target !== team) {
    player.tally.saves++;
    player.tally.score += POINTS.save;
    note(world, { kind: 'save', player: name });
  }
  if (target === otherTeam(team) && threat !== target) {
    player.tally.shots++;
    player.tally.score += POINTS.shot;
    note(world, { kind: 'shot', player: name });
  }
}

/** Whose goal the ball enters when nobody touches it again. */
function goalAhead(ball: Ball): Team | undefined {
  const inside = predictBall(ball, SHOT_HORIZON_SECONDS).find(({ position }) => isIn(position));
  return inside && (inside.position.y < 0 ? 'blue' : 'orange');
}

function isIn({ x, y, z }: Ball['position']): boolean {
  return Math.abs(y) > BACK_Y + BALL_RADIUS && Math.abs(x) < GOAL_HALF_WIDTH && z < GOAL_HEIGHT;
}

/** Counts a goal; answers the team that scored. */
export function judgeGoal(world: World): Team | undefined {
  if (!isIn(world.ball.position)) return undefined;
  const team: Team = world.ball.position.y > 0 ? 'orange' : 'blue';
  const scoring = otherTeam(team);
  world.score[scoring]++;
  creditGoal(world, scoring);
  return scoring;
}

function creditGoal(world: World, team: Team): void {
  const touches = [...world.touches].reverse();
  const last = touches[0];
  const scorer = touches.find(({ player }) => player.profile.team === team)?.player;
  const credited = scorer ?? world.players.find(({ profile }) => profile.team === team)!;
  credited.tally.goals++;
  credited.tally.score += POINTS.goal;
  const ownGoal = last !== undefined && last.player.profile.team !== team;
  note(world, { kind: 'goal', player: credited.profile.name, team, ownGoal });
  const mate = touches.find(
    ({ player, time }) =>
      player !== credited && player.profile.team === team && world.time - time < ASSIST_SECONDS,
  )?.player;
  if (!mate || ownGoal) return;
  mate.tally.assists++;
  mate.tally.score += POINTS.assist;
  note(world, { kind: 'assist', player: mate.profile.name });
}

type Unplaced<Event> = Event extends unknown ? Omit<Event, 'time' | 'frame'> : never;

/** Writes an event down with the time and frame it happened in. */
export function note(world: World, event: Unplaced<World['events'][number]>): void {
  world.events.push({ ...event, time: world.time, frame: world.frame });
}

/** Whether a ball at this place is in the half that `team` attacks. */
export const inAttack = (y: number, team: Team): boolean => y * attackSign(team) > 0;
