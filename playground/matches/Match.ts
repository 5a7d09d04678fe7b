import { BALL_REST_Z } from './ball.ts';
import { RELEASED } from './car.ts';
import type { Director } from './director.ts';
import { headerOf } from './header.ts';
import { dateOf, describeMatch, hexId, type MatchSetup } from './matchInfo.ts';
import { MatchRecorder } from './MatchRecorder.ts';
import { createRandom } from './random.ts';
import { judgeGoal, note } from './referee.ts';
import type { MatchInfo } from './recordGame.ts';
import { coast, stepWorld, TICK } from './tick.ts';
import type { Truth } from './truth.ts';
import { createWorld, resetForKickoff, type World } from './world.ts';

/** A replay and what really happened in it. */
export type PlayedMatch = { readonly bytes: Uint8Array; readonly truth: Truth };

export type CreateDirector = (setup: MatchSetup, random: () => number) => Director;

const TICKS_PER_FRAME = 4;
const FRAME_SECONDS = TICKS_PER_FRAME * TICK;
const FIRST_FRAME_TIME = 3.5;
const COUNTDOWN_SECONDS = 4;
const POST_GOAL_SECONDS = 3;
/** The goal replay, which is not recorded. */
const LEFT_OUT_SECONDS = 7;
const AFTERMATH_SECONDS = 2;
/** Nobody plays longer than this past the end. */
const MOST_OVERTIME_SECONDS = 240;

/** A match from its first kickoff to its file. */
export class Match {
  readonly #setup: MatchSetup;
  readonly #random: () => number;
  readonly #world: World;
  readonly #director: Director;
  readonly #info: MatchInfo;
  readonly #recorder: MatchRecorder;
  #phaseEnds = 0;
  #played = 0;

  constructor(setup: MatchSetup, createDirector: CreateDirector) {
    this.#setup = setup;
    this.#random = createRandom(setup.seed);
    this.#director = createDirector(setup, this.#random);
    this.#world = createWorld(setup.players, setup.seconds);
    this.#world.time = FIRST_FRAME_TIME;
    this.#info = describeMatch(setup, this.#random);
    this.#kickOff();
    this.#recorder = new MatchRecorder(this.#world, this.#info);
  }

  /** One frame; answers whether the match goes on. */
  playFrame(): boolean {
    const world = this.#world;
    world.frame++;
    if (world.phase === 'goal' && world.time >= this.#phaseEnds) {
      if (this.#isOver()) return false;
      world.time += LEFT_OUT_SECONDS;
      this.#kickOff();
      this.#recorder.frame(FRAME_SECONDS, true);
      return true;
    }
    if (world.phase === 'finished' && world.time >= this.#phaseEnds) return this.#endOrOvertime();
    this.#advance();
    this.#recorder.frame(FRAME_SECONDS);
    return true;
  }

  finish(): PlayedMatch {
    const { players, score, overtime, events, frame } = this.#world;
    const truth: Truth = {
      players: players.map(({ profile, tally }) => ({
        name: profile.name,
        team: profile.team,
        ...tally,
      })),
      score,
      overtime,
      frames: frame,
      events,
    };
    const properties = headerOf({
      info: this.#info,
      truth,
      profiles: this.#setup.players,
      highlights: this.#recorder.highlights,
      secondsPlayed: this.#played,
      replayId: hexId(createRandom(this.#setup.seed ^ 0x5eed)),
      date: dateOf(this.#info.startEpoch),
    });
    return { bytes: this.#recorder.finish(properties), truth };
  }

  #kickOff(): void {
    resetForKickoff(this.#world, this.#random);
    this.#world.phase = 'countdown';
    this.#phaseEnds = this.#world.time + COUNTDOWN_SECONDS;
  }

  #advance(): void {
    const world = this.#world;
    if (world.phase === 'countdown') return this.#countDown();
    this.#steer();
    for (let tick = 0; tick < TICKS_PER_FRAME; tick++) {
      if (world.phase === 'active') {
        this.#director.tick?.(world);
        stepWorld(world, this.#random);
        this.#judge();
      } else coast(world);
    }
  }

  #countDown(): void {
    const world = this.#world;
    world.time += FRAME_SECONDS;
    const left = this.#phaseEnds - world.time;
    world.countdown = left > 0 ? Math.min(3, Math.ceil(left)) : 0;
    if (left > 0) return;
    world.phase = 'active';
    note(world, { kind: 'kickoff', round: world.round });
  }

  /** Hands off the controllers outside of play. */
  #steer(): void {
    if (this.#world.phase === 'active') return this.#director.steer(this.#world);
    for (const { car } of this.#world.players) if (car) car.controls = RELEASED;
  }

  #judge(): void {
    const world = this.#world;
    if (world.ballHit) this.#runClock();
    if (this.#director.isOver?.() === true) return this.#end();
    if (judgeGoal(world)) {
      world.phase = 'goal';
      this.#phaseEnds = world.time + POST_GOAL_SECONDS;
      return;
    }
    const down = world.ball.position.z < BALL_REST_Z + 5;
    const over = !world.overtime && world.clock <= 0 && down;
    if (over || (world.overtime && world.clock > MOST_OVERTIME_SECONDS)) this.#end();
  }

  #end(): void {
    this.#world.phase = 'finished';
    this.#phaseEnds = this.#world.time + AFTERMATH_SECONDS;
  }

  #runClock(): void {
    const world = this.#world;
    this.#played += TICK;
    world.clock = world.overtime ? world.clock + TICK : Math.max(0, world.clock - TICK);
  }

  /** A goal ends overtime, and a match whose clock has run out. */
  #isOver(): boolean {
    const { overtime, clock, score } = this.#world;
    return overtime || (clock <= 0 && score.blue !== score.orange);
  }

  #endOrOvertime(): boolean {
    const world = this.#world;
    const decided = world.overtime || world.score.blue !== world.score.orange;
    if (decided || this.#director.isOver?.() === true) return false;
    world.overtime = true;
    world.clock = 0;
    this.#kickOff();
    this.#recorder.frame(FRAME_SECONDS, true);
    return true;
  }
}
