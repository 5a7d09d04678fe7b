import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import { actor, rounded, wireBody } from './wire.ts';
import { distance, turn, UP, spinBy, type Rotation, type Vector } from './vector.ts';
import type { World } from './world.ts';

export type BallActor = {
  readonly ballId: number;
  readonly name: string;
  rotation: Rotation;
  bodyIn: number;
  /** Where it was said to sleep: a script may put it elsewhere without waking it. */
  asleepAt: Vector | undefined;
  hitTeam: number;
};

export function openBall(recorder: ReplayRecorder, number: number, gameId: number): BallActor {
  const name = `Ball_TA_${number}`;
  const ballId = recorder.open({
    object: 'Archetypes.Ball.Ball_Default',
    name,
    location: { x: 0, y: 0, z: 93 },
  });
  recorder.set(ballId, 'TAGame.Ball_TA:GameEvent', { kind: 'ActiveActor', value: actor(gameId) });
  return { ballId, name, rotation: turn(UP, 0), bodyIn: 0, asleepAt: undefined, hitTeam: 255 };
}

/** The ball's body in every second frame, and who touched it last when the team changes. */
export function recordBall(recorder: ReplayRecorder, ball: BallActor, world: World): void {
  const lastTouch = world.touches.at(-1);
  const hitTeam = lastTouch ? (lastTouch.player.profile.team === 'blue' ? 0 : 1) : 255;
  if (hitTeam !== ball.hitTeam && hitTeam !== 255)
    recorder.set(ball.ballId, 'TAGame.Ball_TA:HitTeamNum', { kind: 'Byte', value: hitTeam });
  ball.hitTeam = hitTeam;

  ball.rotation = spinBy(ball.rotation, world.ball.spin, 1 / 30);
  if (ball.bodyIn-- > 0) return;
  ball.bodyIn = 1;
  const body = wireBody({ ...world.ball, rotation: ball.rotation });
  const { position } = world.ball;
  if (body.sleeping && ball.asleepAt && distance(ball.asleepAt, position) < 1) return;
  ball.asleepAt = body.sleeping ? position : undefined;
  recorder.set(ball.ballId, 'TAGame.RBActor_TA:ReplicatedRBState', {
    kind: 'RigidBody',
    value: body,
  });
}

/** The explosion in the goal, with the scorer. */
export function explode(
  recorder: ReplayRecorder,
  { ballId }: BallActor,
  {
    world,
    goalObject,
    scorerPri,
  }: {
    readonly world: World;
    readonly goalObject: number;
    readonly scorerPri: number;
  },
): void {
  recorder.set(ballId, 'TAGame.Ball_TA:ReplicatedExplosionDataExtended', {
    kind: 'ExtendedExplosion',
    goal: { active: false, actorId: goalObject },
    location: rounded(world.ball.position),
    secondary: actor(scorerPri),
  });
}
