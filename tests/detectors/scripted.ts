import * as clips from '../../playground/matches/clips.ts';
import * as mechanics from '../../playground/matches/mechanicClips.ts';
import {
  evenSkill,
  eventsOf,
  pickTeams,
  scriptedMatch,
  type Step,
} from '../../playground/matches/index.ts';
import { addScaled, vec } from '../../playground/matches/vector.ts';
import type { MechanicName, Truth } from '../../playground/matches/truth.ts';
import { watch, type Watched } from './moments.ts';
import { addTallies, judge, type Claim, type Tallies } from './tally.ts';

type Make = (cue: clips.Cue, index: number) => Step[];

const kindOfClaim: Readonly<Partial<Record<MechanicName, string>>> = {
  'speed-flip': 'speed-flip',
  'half-flip': 'half-flip',
  'wave-dash': 'wave-dash',
  'double-tap': 'double-tap',
  'air-dribble': 'air-dribble',
  'ceiling-shot': 'ceiling-shot',
  'flip-reset-shot': 'flip-reset',
  flick: 'flick',
};

const players = pickTeams(2, () => evenSkill(0.5));
const [first, mate, opponent] = players.map(({ name }) => name) as [string, string, string];

/** The clips that are such a move, and others in which nobody makes one. */
const makes: readonly Make[] = [
  (cue, index) => mechanics.speedFlips(cue, index % 2 ? 1 : -1),
  mechanics.halfFlips,
  mechanics.waveDashes,
  mechanics.doubleTaps,
  mechanics.airDribbles,
  mechanics.ceilingShots,
  mechanics.flipResets,
  mechanics.flicks,
  mechanics.whiffs,
  clips.touchesBall,
  (cue) => clips.passes(cue, mate),
  (cue) => clips.demolishes(cue, opponent),
];

/** Takes of each clip; every one lies elsewhere and falls otherwise between the frames. */
const TAKES = 24;
const TAKE_SECONDS = 5;
const SLACK_SECONDS = 0.5;

/** Every take is a match's stretch of its own, so no take disturbs another kind's. */
export function askScripts(): Tallies {
  const total: Tallies = {};
  for (const make of makes) addTallies(total, judgeTakes(make));
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
  return judgeMatch(watch(bytes), truth);
}

function moved(step: Step, shift: ReturnType<typeof vec>): Step {
  if (step.do !== 'place' && step.do !== 'ball') return step;
  return { ...step, position: addScaled(step.position, shift, 1) };
}

function judgeMatch({ timeline, found }: Watched, truth: Truth): Tallies {
  const isBy = (name: string) => (player: number) => timeline.players[player]!.name === name;
  const claimed = new Map<string, Claim[]>();
  const add = (kind: string, claim: Claim): void => {
    claimed.set(kind, [...(claimed.get(kind) ?? []), claim]);
  };
  for (const { name, player, time, until } of eventsOf(truth, 'mechanic')) {
    const kind = kindOfClaim[name];
    const from = time - SLACK_SECONDS;
    if (kind) add(kind, { from, to: until + SLACK_SECONDS, isBy: isBy(player) });
  }
  for (const { player, time } of eventsOf(truth, 'demolition')) {
    add('demolition', { from: time - 0.1, to: time + 0.1, isBy: isBy(player) });
  }
  const tallies: Tallies = {};
  for (const kind of [...Object.values(kindOfClaim), 'demolition']) {
    const moments = found.filter((moment) => moment.kind === kind);
    tallies[kind] = judge(moments, claimed.get(kind) ?? []);
  }
  return tallies;
}
