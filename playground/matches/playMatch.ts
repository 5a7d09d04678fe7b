import { BALL_REST_Z } from './ball.ts';
import { createMind, decide, lookAhead, type Mind, type View } from './bots.ts';
import { RELEASED } from './car.ts';
import { headerOf } from './header.ts';
import { MatchRecorder } from './MatchRecorder.ts';
import { createRandom } from './random.ts';
import { judgeGoal, note } from './referee.ts';
import type { MatchInfo } from './recordGame.ts';
import type { Profile } from './roster.ts';
import { coast, stepWorld, TICK } from './tick.ts';
import type { Truth } from './truth.ts';
import { createWorld, resetForKickoff, type World } from './world.ts';

export type MatchSetup = {
  readonly seed: number;
  readonly players: readonly Profile[];
  /** Length on the match clock. */
  readonly seconds: number;
  /** Unix seconds of the start. */
  readonly startEpoch?: number;
  /** 11 is Ranked Doubles; by default the ranked playlist of the team size. */
  readonly playlist?: number;
};

/** A replay and what really happened in it. */
export type PlayedMatch = { readonly bytes: Uint8Array; readonly truth: Truth };

const TICKS_PER_FRAME = 4;
const FRAMES_PER_LOOK = 3;
const FRAME_SECONDS = TICKS_PER_FRAME * TICK;
const FIRST_FRAME_TIME = 3.5;
const COUNTDOWN_SECONDS = 4;
const POST_GOAL_SECONDS = 3;
/** The goal replay, which is not recorded. */
const LEFT_OUT_SECONDS = 7;
const AFTERMATH_SECONDS = 2;
/** Nobody plays longer than this past the end. */
const MOST_OVERTIME_SECONDS = 240;
const RANKED_PLAYLISTS: readonly number[] = [10, 10, 11, 13];
const DEFAULT_EPOCH = 1_777_392_000;

/** Plays a match between bots. The same setup gives the same bytes. */
export function playMatch(setup: MatchSetup): PlayedMatch {
  const match = new Match(setup);
  while (match.playFrame());
  return match.finish();
}

class Match {
  readonly #setup: MatchSetup;
  readonly #random: () => number;
  readonly #world: World;
  readonly #minds: readonly Mind[];
  readonly #info: MatchInfo;
  readonly #recorder: MatchRecorder;
  #phaseEnds = 0;
  #view: View | undefined;
  #played = 0;

  constructor(setup: MatchSetup) {
    this.#setup = setup;
    this.#random = createRandom(setup.seed);
    this.#world = createWorld(setup.players, setup.seconds);
    this.#world.time = FIRST_FRAME_TIME;
    this.#minds = setup.players.map(createMind);
    this.#info = describe(setup, this.#random);
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

  #steer(): void {
    const world = this.#world;
    // Players look again ten times a second: a touch shows up in their plans a little later.
    if (!this.#view || world.frame % FRAMES_PER_LOOK === 0) this.#view = lookAhead(world);
    const view = this.#view;
    for (const [at, player] of world.players.entries())
      if (player.car)
        player.car.controls =
          world.phase === 'active'
            ? decide(view, player, this.#minds[at]!, this.#random)
            : RELEASED;
  }

  #judge(): void {
    const world = this.#world;
    if (world.ballHit) this.#runClock();
    if (judgeGoal(world)) {
      world.phase = 'goal';
      this.#phaseEnds = world.time + POST_GOAL_SECONDS;
      return;
    }
    const down = world.ball.position.z < BALL_REST_Z + 5;
    const over = !world.overtime && world.clock <= 0 && down;
    if (over || (world.overtime && world.clock > MOST_OVERTIME_SECONDS)) {
      world.phase = 'finished';
      this.#phaseEnds = world.time + AFTERMATH_SECONDS;
    }
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
    if (world.overtime || world.score.blue !== world.score.orange) return false;
    world.overtime = true;
    world.clock = 0;
    this.#kickOff();
    this.#recorder.frame(FRAME_SECONDS, true);
    return true;
  }
}

function describe(
  { seconds, players, startEpoch, playlist }: MatchSetup,
  random: () => number,
): MatchInfo {
  const teamSize = Math.max(
    ...['blue', 'orange'].map((team) => players.filter((player) => player.team === team).length),
  );
  return {
    matchGuid: hexId(random),
    playlist: playlist ?? RANKED_PLAYLISTS[teamSize] ?? 6,
    matchTypeClass: 'TAGame.MatchType_PublicRanked_TA',
    teamSize,
    startEpoch: startEpoch ?? DEFAULT_EPOCH,
    matchSeconds: seconds,
  };
}

function hexId(random: () => number): string {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16));
  return digits.join('').toUpperCase();
}

function dateOf(epoch: number): string {
  const [day, time] = new Date(epoch * 1000).toISOString().split('T') as [string, string];
  return `${day} ${time.slice(0, 8).replaceAll(':', '-')}`;
}
