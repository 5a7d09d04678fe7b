import type { ReplayContext } from '../../replay/index.ts';
import type { BallLog } from './BallLog.ts';
import type { BodySample } from './BodyTrack.ts';
import { PlayerActor } from './cars.ts';
import type { CarYard } from './CarYard.ts';
import type { MatchFactsBuilder } from './MatchFactsBuilder.ts';
import { describeTrack } from './Roster.ts';
import { actorKindOf, padActorOf, teamNumberOf, type ActorKind } from './wireNames.ts';

type Stage = {
  readonly yard: CarYard;
  readonly balls: BallLog;
  readonly facts: MatchFactsBuilder;
};

/** Who is who among the actors that are open, by their ids, which the game uses again. */
export class ActorCast {
  /** Bodies that move: cars and balls. */
  readonly bodies: (BodySample | undefined)[] = [];
  readonly players = new Map<number, PlayerActor>();
  readonly teams = new Map<number, 0 | 1>();
  /** The pad's number on its map. */
  readonly pads = new Map<number, number>();
  readonly #stage: Stage;
  readonly #kindOfObject: (ActorKind | undefined)[] = [];
  readonly #kinds: (ActorKind | undefined)[] = [];
  #context!: ReplayContext;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  begin(context: ReplayContext): void {
    this.#context = context;
  }

  /** A keyframe opens everybody again: whoever is known stays. */
  open(actorId: number, objectId: number): void {
    const kind = (this.#kindOfObject[objectId] ??= actorKindOf(this.#context, objectId));
    if (this.#kinds[actorId] !== undefined && this.#kinds[actorId] !== kind) this.close(actorId);
    this.#kinds[actorId] = kind;
    this.#enter(actorId, kind, this.#context.objects[objectId] ?? '');
  }

  close(actorId: number): void {
    this.#kinds[actorId] = undefined;
    this.bodies[actorId] = undefined;
    this.#stage.balls.close(actorId);
    this.#stage.yard.close(actorId);
    const player = this.players.get(actorId);
    if (player) describeTrack(player);
    this.players.delete(actorId);
    this.teams.delete(actorId);
    this.pads.delete(actorId);
  }

  #enter(actorId: number, kind: ActorKind, name: string): void {
    const { yard, balls, facts } = this.#stage;
    switch (kind) {
      case 'car':
        this.bodies[actorId] = yard.openCar(actorId);
        break;
      case 'ball':
        this.bodies[actorId] = balls.open(actorId);
        facts.ballArchetype ??= name;
        break;
      case 'player':
        if (!this.players.has(actorId)) this.players.set(actorId, new PlayerActor());
        break;
      case 'team':
        this.teams.set(actorId, teamNumberOf(name) ?? 0);
        break;
      case 'pad':
        this.pads.set(actorId, padActorOf(name));
        break;
      case 'boost':
      case 'jump':
      case 'doubleJump':
      case 'dodge':
        yard.openComponent(actorId, kind);
        break;
      case 'event':
        facts.gameEvent ??= name;
        break;
      case 'other':
      case 'replication':
      case 'camera':
        break;
    }
  }
}
