import type { ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import type { EventOf } from './truth.ts';
import { actor, nobody, rounded } from './wire.ts';

/** Actor ids of those involved. */
type Involved = {
  readonly attackerPri: number;
  readonly attacker: number;
  readonly victim: number;
};

/** The victim's car says who hit it how, and loses its player in the same frame. */
export function recordDemolition(
  recorder: ReplayRecorder,
  event: EventOf<'demolition'>,
  { attackerPri, attacker, victim }: Involved,
): void {
  recorder.set(victim, 'TAGame.Car_TA:ReplicatedDemolishExtended', {
    kind: 'DemolishExtended',
    attackerPri: actor(attackerPri),
    selfDemoFx: nobody,
    selfDemolish: false,
    goalExplosionOwner: nobody,
    attacker: actor(attacker),
    victim: actor(victim),
    attackerVelocity: rounded(event.attackerVelocity),
    victimVelocity: rounded(event.victimVelocity),
  });
  recorder.set(victim, 'Engine.Pawn:PlayerReplicationInfo', { kind: 'ActiveActor', value: nobody });
}
