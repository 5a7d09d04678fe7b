import {
  QuietVisitor,
  type ActorReference,
  type NetProperty,
  type RareValue,
  type ReplayContext,
  type RigidBody,
  type Spawn,
  type UniqueId,
} from '../../replay/index.ts';
import { ActorCast } from './ActorCast.ts';
import { BallLog } from './BallLog.ts';
import type { PlayerActor } from './cars.ts';
import { CameraLinks } from './CameraLinks.ts';
import { CarYard } from './CarYard.ts';
import { EventLog } from './EventLog.ts';
import { FrameColumns } from './FrameColumns.ts';
import { MatchFactsBuilder } from './MatchFactsBuilder.ts';
import { cameraOf, readPlayerFact } from './playerFacts.ts';
import { describeTrack, Roster } from './Roster.ts';
import type { Timeline } from './Timeline.ts';
import { codesOf, propertyCodes as code } from './wireNames.ts';

/** Turns the stream of a replay into columns. Made for one match. */
export class TimelineBuilder extends QuietVisitor {
  #context!: ReplayContext;
  #codes: Uint8Array = new Uint8Array(0);
  readonly #facts = new MatchFactsBuilder();
  readonly #columns = new FrameColumns();
  readonly #roster = new Roster(this.#columns.capacity);
  readonly #yard = new CarYard(this.#roster);
  readonly #balls = new BallLog();
  readonly #actors = new ActorCast({ yard: this.#yard, balls: this.#balls, facts: this.#facts });
  readonly #log = new EventLog(this.#yard, this.#roster, this.#actors.players);
  readonly #cameras = new CameraLinks();
  #frame = -1;
  #empty = true;

  override begin(context: ReplayContext): void {
    this.#context = context;
    this.#codes = codesOf(context.objects);
    this.#facts.begin(context);
    this.#actors.begin(context);
  }

  override frame(index: number, time: number, delta: number): void {
    this.#closeFrame();
    if (index >= this.#columns.capacity) this.#resize(this.#columns.capacity * 2);
    this.#frame = index;
    this.#empty = true;
    const isKeyframe = this.#context.isKeyframe(index);
    this.#columns.keyframe[index] = isKeyframe ? 1 : 0;
    this.#columns.open(index, time, delta);
    this.#log.open(index, isKeyframe);
  }

  override spawn(actorId: number, objectId: number, _spawn: Spawn): void {
    this.#empty = false;
    this.#actors.open(actorId, objectId);
  }

  override destroy(actorId: number): void {
    this.#empty = false;
    this.#actors.close(actorId);
  }

  override rigidBody(actorId: number, _property: NetProperty, body: RigidBody): void {
    this.#empty = false;
    this.#actors.bodies[actorId]?.receive(body, this.#context.scale, this.#frame);
  }

  override boolean(actorId: number, property: NetProperty, value: boolean): void {
    this.#empty = false;
    switch (this.#codes[property.objectId]!) {
      case code.bReplicatedHandbrake:
        this.#yard.input(actorId, 'handbrake', value ? 1 : 0);
        break;
      case code.bReplayActor:
        if (value) this.#actors.close(actorId);
        break;
      case code.bBot:
        this.#with(actorId, (player) => (player.bot = value));
        break;
      case code.bOverTime:
        this.#columns.clock.setOvertime(value);
        break;
      case code.bBallHasBeenHit:
        this.#columns.clock.setBallHit(value);
        break;
      case code.bUnlimitedBoost:
        this.#facts.unlimitedBoost ||= value;
        break;
      default:
    }
  }

  override byte(actorId: number, property: NetProperty, value: number): void {
    this.#empty = false;
    switch (this.#codes[property.objectId]!) {
      case code.ReplicatedSteer:
        this.#yard.input(actorId, 'steer', (value - 128) / 127);
        break;
      case code.ReplicatedThrottle:
        this.#yard.input(actorId, 'throttle', (value - 128) / 127);
        break;
      case code.ReplicatedActive:
        this.#yard.activate(actorId, value);
        break;
      case code.ReplicatedBoostAmount:
        this.#yard.fill(actorId, value);
        break;
      case code.HitTeamNum:
        this.#balls.touch(actorId, value, this.#frame);
        break;
      default:
    }
  }

  override int(actorId: number, property: NetProperty, value: number): void {
    this.#empty = false;
    const clock = this.#columns.clock;
    const at = this.#codes[property.objectId]!;
    switch (at) {
      case code.SecondsRemaining:
        clock.setSeconds(value);
        break;
      case code.ReplicatedStateName:
        clock.setState(this.#context.names[value] ?? '');
        break;
      case code.ReplicatedRoundCountDownNumber:
      case code.ReplicatedGameStateTimeRemaining:
        clock.setCountdown(value);
        break;
      case code.ReplicatedGamePlaylist:
        this.#facts.playlist = value;
        break;
      case code.DodgesRefreshedCounter:
        this.#yard.setRefreshes(actorId, value, this.#frame);
        break;
      case code.UnlimitedBoostRefCount:
        this.#facts.unlimitedBoost ||= value > 0;
        break;
      default:
        this.#with(actorId, (player) => this.#log.count(player, at, value));
    }
  }

  override float(actorId: number, property: NetProperty, value: number): void {
    this.#empty = false;
    if (this.#codes[property.objectId] !== code.SteeringSensitivity) return;
    this.#with(actorId, (player) => (player.steeringSensitivity = value));
  }

  override reference(actorId: number, property: NetProperty, to: ActorReference): void {
    this.#empty = false;
    const target = to.active ? to.actorId : -1;
    switch (this.#codes[property.objectId]!) {
      case code.PlayerReplicationInfo:
        this.#yard.setDriver(actorId, this.#actors.players.get(target), this.#frame);
        break;
      case code.Vehicle:
        this.#yard.attach(actorId, target);
        break;
      case code.Team:
        this.#joinTeam(actorId, target);
        break;
      case code.PRI:
        this.#cameras.setOwner(actorId, target);
        break;
      case code.MatchTypeClass:
        this.#facts.matchTypeClass = this.#context.objects[to.actorId];
        break;
      default:
    }
  }

  override text(actorId: number, property: NetProperty, value: string): void {
    this.#empty = false;
    switch (this.#codes[property.objectId]!) {
      case code.PlayerName:
        this.#with(actorId, (player) => (player.name = value));
        break;
      case code.ServerName:
        this.#facts.serverName = value;
        break;
      case code.ReplicatedServerRegion:
        this.#facts.serverRegion = value;
        break;
      case code.CustomTeamName:
        this.#facts.nameTeam(this.#actors.teams.get(actorId), value);
        break;
      default:
    }
  }

  override uniqueId(actorId: number, property: NetProperty, value: UniqueId): void {
    this.#empty = false;
    if (this.#codes[property.objectId] !== code.UniqueId) return;
    this.#with(actorId, (player) => (player.uniqueId = value));
  }

  override rare(actorId: number, property: NetProperty, value: RareValue): void {
    this.#empty = false;
    switch (this.#codes[property.objectId]!) {
      case code.ReplicatedBoost:
        if (value.kind === 'ReplicatedBoost') this.#yard.fill(actorId, value.boostAmount);
        break;
      case code.DodgeTorque:
        if (value.kind === 'Location') this.#yard.dodge(actorId, value.x, value.y);
        break;
      case code.ProfileSettings:
        if (value.kind === 'CamSettings') this.#cameras.setSettings(actorId, cameraOf(value));
        break;
      case code.ClientLoadout:
      case code.ClientLoadouts:
      case code.CameraSettings:
      case code.SkillTier:
        this.#with(actorId, (player) => readPlayerFact(player, value));
        break;
      default:
        this.#log.rare(value, this.#actors.pads.get(actorId));
    }
  }

  /** Call when the stream has ended. */
  finish(): Timeline {
    this.#closeFrame();
    this.#resize(this.#frame + 1);
    for (const player of this.#actors.players.values()) describeTrack(player);
    const { clock, keyframe, ball, touchTeam, capacity } = this.#columns;
    return {
      frames: capacity,
      ...this.#columns.measureTime(),
      keyframe,
      phase: clock.phase,
      secondsRemaining: clock.secondsRemaining,
      overtime: clock.overtime,
      ball,
      touchTeam,
      touchChanges: this.#balls.changes,
      ...this.#log.finish(),
      match: this.#facts.finish(),
    };
  }

  #closeFrame(): void {
    const frame = this.#frame;
    if (frame < 0) return;
    const columns = this.#columns;
    this.#yard.closeFrame(frame, columns.keyframe[frame] === 1);
    const ball = this.#balls.body;
    if (ball) columns.ball.write(frame, ball);
    columns.touchTeam[frame] = this.#balls.touchTeam;
    this.#cameras.handOver(this.#actors.players);
    columns.close(frame, !this.#empty);
  }

  #resize(capacity: number): void {
    this.#columns.resize(capacity);
    this.#roster.resize(capacity);
  }

  #with(actorId: number, change: (player: PlayerActor) => void): void {
    const player = this.#actors.players.get(actorId);
    if (player) change(player);
  }

  /** A player who leaves loses the team; the last one stays theirs. */
  #joinTeam(actorId: number, teamActor: number): void {
    const team = this.#actors.teams.get(teamActor);
    if (team !== undefined) this.#with(actorId, (player) => (player.team = team));
  }
}
