import * as clips from '../../playground/matches/clips.ts';
import * as mechanics from '../../playground/matches/mechanicClips.ts';
import {
  eventsOf,
  evenSkill,
  pickTeams,
  playMatch,
  scriptedMatch,
  type PlayedMatch,
  type Step,
} from '../../playground/matches/index.ts';
import { createRandom } from '../../playground/matches/random.ts';
import { addScaled, vec } from '../../playground/matches/vector.ts';
import type { ClaimName, Truth } from '../../playground/matches/truth.ts';
import type { DetectorKind } from '../../src/analysis/detectors.ts';
import { parkAll, players, scenes, type Scene } from './decisionScenes.ts';
import { momentsOf, watch, type Watched } from './moments.ts';
import { addTallies, judge, type Claim, type Tallies } from './tally.ts';

type Make = (cue: clips.Cue, index: number) => Step[];

const [first, mate, opponent] = players.map(({ name }) => name) as [string, string, string];

/** Moves whose claim goes by another name; an aerial by itself is nobody's detector. */
const kindOfClaim = (name: ClaimName): DetectorKind | undefined => {
  if (name === 'flip-reset-shot') return 'flip-reset';
  return name === 'aerial' ? undefined : name;
};

/** The clips that are such a move, and others in which nobody makes one. */
const moves: readonly Make[] = [
  (cue, index) => mechanics.speedFlips(cue, index % 2 ? 1 : -1),
  mechanics.halfFlips,
  mechanics.waveDashes,
  mechanics.fastAerials,
  mechanics.doubleTaps,
  mechanics.airDribbles,
  mechanics.ceilingShots,
  mechanics.flipResets,
  mechanics.flicks,
  mechanics.halfVolleys,
  (cue) => mechanics.bumps(cue, opponent),
  clips.touchesBall,
  (cue) => clips.passes(cue, mate),
  (cue) => clips.demolishes(cue, opponent),
];
const moveKinds = [
  'speed-flip',
  'half-flip',
  'wave-dash',
  'fast-aerial',
  'double-tap',
  'air-dribble',
  'ceiling-shot',
  'flip-reset',
  'flick',
  'half-volley',
  'bump',
  'demolition',
] as const satisfies readonly DetectorKind[];

/** Takes of each clip; every one lies elsewhere and falls otherwise between the frames. */
const TAKES = 24;
const TAKE_SECONDS = 5;
/** Scenes that show a decision, and as many near misses. */
const SCENES = 60;
const SCENE_SECONDS = 5;
const SLACK_SECONDS = 0.5;
/** Enough for twenty saves. */
const PLAYED_MATCHES = 5;
/** The kickoff's first touch: what is scripted before is no play. */
const OPENING_SECONDS = 3;

/** Every kind has matches of its own, so no take disturbs another kind's. */
export function askScripts(): Tallies {
  const total: Tallies = {};
  for (const make of moves) addTallies(total, judgeTakes(make));
  for (const scene of scenes) addTallies(total, judgeScenes(scene));
  addTallies(total, judgePlayedMatches());
  return total;
}

function judgeTakes(make: Make): Tallies {
  const script = Array.from({ length: TAKES }, (_, index) => {
    const cue = { player: first, at: 1 + index * (TAKE_SECONDS + 0.017) };
    const shift = vec((((index * 37) % 11) - 5) * 50, (((index * 17) % 7) - 3) * 40, 0);
    return make(cue, index).map((step) => moved(step, shift));
  }).flat();
  const seconds = TAKES * (TAKE_SECONDS + 0.1) + 2;
  const { bytes, truth } = scriptedMatch({ players, script, seconds });
  return judgeKinds(watch(bytes), truth, moveKinds);
}

function moved(step: Step, shift: ReturnType<typeof vec>): Step {
  if (step.do !== 'place' && step.do !== 'ball') return step;
  return { ...step, position: addScaled(step.position, shift, 1) };
}

function judgeScenes({ kind, who, steps }: Scene): Tallies {
  const random = createRandom(kind.length * 97);
  const script = Array.from({ length: SCENES }, (_, index): readonly Step[] => {
    const at = OPENING_SECONDS + index * (SCENE_SECONDS + 0.017);
    const is = index % 2 === 0;
    const claim: Step = { do: 'claim', at, player: who, name: kind, seconds: SCENE_SECONDS - 1 };
    return [...parkAll(at - 0.1), ...steps({ at, is, random }), ...(is ? [claim] : [])];
  }).flat();
  const opening = clips.touchesBall({ player: first, at: 0.5 });
  const seconds = OPENING_SECONDS + SCENES * (SCENE_SECONDS + 0.1);
  const { bytes, truth } = scriptedMatch({ players, script: [...opening, ...script], seconds });
  return judgeKinds(watch(bytes), truth, [kind]);
}

function judgeKinds(
  { timeline, found }: Watched,
  truth: Truth,
  kinds: readonly DetectorKind[],
): Tallies {
  const isBy = (name: string) => (player: number) => timeline.players[player]!.name === name;
  const claims = eventsOf(truth, 'mechanic').map(({ name, player, time, until }) => ({
    kind: kindOfClaim(name),
    from: time - SLACK_SECONDS,
    to: until + SLACK_SECONDS,
    isBy: isBy(player),
  }));
  const demolitions = eventsOf(truth, 'demolition').map(({ player, time }) => ({
    kind: 'demolition' as const,
    ...around(time),
    isBy: isBy(player),
  }));
  const all = [...claims, ...demolitions];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      judge(
        momentsOf(found, kind),
        all.filter((claim) => claim.kind === kind),
      ),
    ]),
  );
}

const around = (time: number): Pick<Claim, 'from' | 'to'> => ({ from: time - 0.1, to: time + 0.1 });

/** As long as a pass may take. */
const PASS_SECONDS = 3.5;

/** Five minutes between bots each: touches and what they were for, as the physics had it. */
function judgePlayedMatches(): Tallies {
  const total: Tallies = {};
  for (let seed = 1; seed <= PLAYED_MATCHES; seed++) {
    const setup = { seed, players: pickTeams(2, (index) => evenSkill(0.45 + 0.12 * index)) };
    addTallies(total, judgePlayed(playMatch({ ...setup, seconds: 300 })));
  }
  return total;
}

function judgePlayed({ bytes, truth }: PlayedMatch): Tallies {
  const { timeline, found } = watch(bytes);
  const kinds = ['touch', 'shot', 'save', 'pass', 'fifty-fifty'] as const;
  const tallies: Tallies = {};
  for (const kind of kinds) {
    const claims = eventsOf(truth, kind).map(({ time, player }): Claim => ({
      ...around(time),
      // A pass is told when it arrives, and ours when it is played.
      ...(kind === 'pass' ? { from: time - PASS_SECONDS } : {}),
      isBy: (at) => kind === 'fifty-fifty' || timeline.players[at]!.name === player,
    }));
    tallies[kind] = judge(momentsOf(found, kind), claims);
  }
  return tallies;
}
