import { stepBall, type Ball } from './ball.ts';
import { FULL_BOOST, stepCar, type Car, type CarAction } from './car.ts';
import { contactOf, hitBall } from './hits.ts';
import { boostOf, PAD_HEIGHT, PADS, reaches, respawnSeconds } from './pads.ts';
import { note, noteContact } from './referee.ts';
import { add, addScaled, distance, dot, forwardOf, length, scale, sub, unit } from './vector.ts';
import { respawn, type Player, type World } from './world.ts';

/** The physics rate of the game. */
export const TICK = 1 / 120;
const SUPERSONIC = 2200;
const BUMP_DISTANCE = 105;
const RESPAWN_SECONDS = 3;

/** One tick of play: cars, ball, contacts, pads, demolitions. */
export function stepWorld(world: World, random: () => number): void {
  world.time += TICK;
  for (const player of world.players) {
    if (!player.car) {
      if (world.time >= player.respawnAt) respawn(player, random);
      continue;
    }
    for (const action of stepCar(player.car, TICK)) noteAction(world, player, player.car, action);
  }
  stepBall(world.ball, TICK);
  for (const player of world.players) if (player.car) meetBall(world, player, player.car);
  meetEachOther(world);
  pickUp(world);
}

/** After a goal: cars roll on, the ball is gone. */
export function coast(world: World): void {
  world.time += TICK;
  for (const { car } of world.players) if (car) stepCar(car, TICK);
}

function noteAction(world: World, player: Player, car: Car, action: CarAction): void {
  const { name } = player.profile;
  if (action === 'jump' || action === 'double-jump') note(world, { kind: action, player: name });
  if (action === 'dodge' && car.dodge) note(world, { kind: 'dodge', player: name, ...car.dodge });
}

function meetBall(world: World, player: Player, car: Car): void {
  const contact = contactOf(car, world.ball);
  if (!contact) return;
  const before: Ball = { ...world.ball };
  const airborne = !car.grounded;
  if (!hitBall(car, world.ball, contact)) return;
  noteContact(world, player, before);
  if (airborne && contact.onWheels && car.sinceJump > 0.3) resetFlip(world, player, car);
}

/** All four wheels on the ball give the dodge back. */
function resetFlip(world: World, player: Player, car: Car): void {
  if (car.hasSecondJump && car.sinceJump === Infinity) return;
  car.hasSecondJump = true;
  car.sinceJump = Infinity;
  car.flipResets++;
  note(world, { kind: 'flip-reset', player: player.profile.name });
}

function meetEachOther(world: World): void {
  for (const [at, first] of world.players.entries())
    for (const second of world.players.slice(at + 1)) {
      if (!first.car || !second.car) continue;
      if (distance(first.car.position, second.car.position) > BUMP_DISTANCE) continue;
      if (demolishes(first, second)) demolish(world, first, second);
      else if (demolishes(second, first)) demolish(world, second, first);
      else bump(first.car, second.car);
    }
}

function demolishes(attacker: Player, victim: Player): boolean {
  if (attacker.profile.team === victim.profile.team) return false;
  const towards = unit(sub(victim.car!.position, attacker.car!.position));
  const closing = dot(sub(attacker.car!.velocity, victim.car!.velocity), towards);
  return (
    length(attacker.car!.velocity) >= SUPERSONIC &&
    closing > 600 &&
    dot(forwardOf(attacker.car!.rotation), towards) > 0.8
  );
}

function demolish(world: World, attacker: Player, victim: Player): void {
  attacker.tally.demolitions++;
  attacker.tally.score += 20;
  note(world, {
    kind: 'demolition',
    player: attacker.profile.name,
    victim: victim.profile.name,
    attackerVelocity: attacker.car!.velocity,
    victimVelocity: victim.car!.velocity,
  });
  victim.car = undefined;
  victim.respawnAt = world.time + RESPAWN_SECONDS;
}

function bump(first: Car, second: Car): void {
  const towards = unit(sub(second.position, first.position));
  const overlap = BUMP_DISTANCE - distance(first.position, second.position);
  first.position = addScaled(first.position, towards, -overlap / 2);
  second.position = addScaled(second.position, towards, overlap / 2);
  const closing = dot(sub(first.velocity, second.velocity), towards);
  if (closing <= 0) return;
  const push = scale(towards, closing * 0.6);
  first.velocity = sub(first.velocity, push);
  second.velocity = add(second.velocity, push);
}

function pickUp(world: World): void {
  for (const player of world.players) {
    const { car } = player;
    if (!car || car.boost >= FULL_BOOST || car.position.z > PAD_HEIGHT) continue;
    const at = PADS.findIndex(
      (pad, at) => world.time >= world.padBackAt[at]! && reaches(car.position, pad),
    );
    if (at !== -1) take(world, { player, car, at });
  }
}

function take(
  world: World,
  { player, car, at }: { readonly player: Player; readonly car: Car; readonly at: number },
): void {
  const pad = PADS[at]!;
  const before = car.boost;
  car.boost = Math.min(FULL_BOOST, before + boostOf(pad));
  car.pickups++;
  world.padBackAt[at] = world.time + respawnSeconds(pad);
  note(world, {
    kind: 'pickup',
    player: player.profile.name,
    pad: at,
    big: pad.big,
    before,
    after: car.boost,
  });
}
