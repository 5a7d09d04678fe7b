import { clips, evenSkill, pickTeams, type Step } from '../../playground/matches/index.ts';
import type { DecisionName } from '../../playground/matches/truth.ts';
import { vec } from '../../playground/matches/vector.ts';

export const players = pickTeams(2, () => evenSkill(0.5));
const [first, mate, opponent, other] = players.map(({ name }) => name) as [
  string,
  string,
  string,
  string,
];
const FLOOR = 17.01;
const ball = (at: number, x: number, y: number): Step => ({
  do: 'ball',
  at,
  position: vec(x, y, 93.15),
});

type Take = { readonly at: number; readonly is: boolean; readonly random: () => number };
export type Scene = {
  readonly kind: DecisionName | 'whiff';
  /** Who does it. */
  readonly who: string;
  /** A take that shows it, or a near miss that must not be taken for it. */
  readonly steps: (take: Take) => readonly Step[];
};

const PARKED = [
  [3400, -4000],
  [3400, -3400],
  [3400, 4000],
  [3400, 3400],
] as const;

/** Everybody out of the way. */
export function parkAll(at: number): Step[] {
  return players.map(({ name }, index) => {
    const [x, y] = PARKED[index]!;
    const position = vec(x, y, FLOOR);
    return {
      do: 'place',
      player: name,
      at,
      position,
      velocity: vec(0, 0, 0),
      forward: vec(0, 1, 0),
    };
  });
}

type Drive = {
  readonly player: string;
  readonly at: number;
  readonly from: readonly [x: number, y: number];
  readonly speed: readonly [x: number, y: number];
  readonly seconds: number;
};

function drives({ player, at, from, speed, seconds }: Drive): Step[] {
  const velocity = vec(speed[0], speed[1], 0);
  const along = Math.hypot(speed[0], speed[1]);
  return [
    { do: 'place', player, at, position: vec(from[0], from[1], FLOOR), velocity },
    { do: 'cruise', player, at, speed: along, seconds },
  ];
}

/** From the left and a little behind, to the ball in the middle 0.9 s later. */
function takesBall(at: number): Step[] {
  return [
    ball(at, 0, 0),
    {
      do: 'place',
      player: first,
      at,
      position: vec(-1000, -250, FLOOR),
      velocity: vec(900, 220, 0),
    },
    { do: 'meet', player: first, at, seconds: 0.9 },
  ];
}

/** A dodge just beside the ball; or a drive past it, or a dodge far from it. */
const whiff: Scene = {
  kind: 'whiff',
  who: first,
  steps({ at, is, random }) {
    const speed = 1200 + 200 * random();
    const isDrive = random() < 0.5;
    const beside = is ? 215 + 45 * random() : isDrive ? 260 : 520 + 200 * random();
    const press = (after: number, pitch: number): Step => ({
      do: 'hold',
      player: first,
      at: at + after,
      controls: { jump: true, pitch },
      seconds: 0.06,
    });
    return [
      ball(at, 0, 0),
      {
        do: 'place',
        player: first,
        at,
        position: vec(beside, -1100, FLOOR),
        velocity: vec(0, speed, 0),
      },
      ...(is || !isDrive ? [press(0.5, 0), press(0.62, -1)] : []),
    ];
  },
};

/** An opponent drives at the ball and comes late; or drives past it, or would come much later. */
const beaten: Scene = {
  kind: 'beaten-to-ball',
  who: opponent,
  steps({ at, is, random }) {
    const speed = 900 + 900 * random();
    const late = is ? 0.22 + 0.2 * random() : 0.9 + random();
    const isPast = random() < 0.5;
    const from =
      !is && isPast ? ([1900, 1500] as const) : ([0, speed * (0.9 + late) + 170] as const);
    return [
      ...takesBall(at),
      ...drives({ player: opponent, at, from, speed: [0, -speed], seconds: 1.1 }),
    ];
  },
};

/** A mate drives at the same ball and would be there a moment later; or follows far behind, or crosses. */
const doubleCommit: Scene = {
  kind: 'double-commit',
  who: mate,
  steps({ at, is, random }) {
    const speed = 1000 + 700 * random();
    const late = 0.1 + 0.25 * random();
    const near = Math.min(speed * (0.9 + late), speed * 0.9 + 400) + 170;
    const crosses = random() < 0.5;
    const follows = crosses ? ([1200, -1500] as const) : ([0, -speed * 0.9 - 1500] as const);
    const from = is ? ([0, -near] as const) : follows;
    return [
      ...takesBall(at),
      ...drives({ player: mate, at, from, speed: [0, speed], seconds: 1.1 }),
    ];
  },
};

/** Back from beyond the ball into a mate who was on the way to it; or nobody is, or it is from behind. */
const cutRotation: Scene = {
  kind: 'cut-rotation',
  who: first,
  steps({ at, is, random }) {
    const again = at + 1.2;
    const speed = 900 + 300 * random();
    const isBehind = !is && random() < 0.5;
    const comes = is || isBehind;
    const beyond = isBehind ? -900 : 900;
    const y = 300 + 300 * random();
    return [
      ...takesBall(at),
      ball(again, 0, y),
      ...drives({
        player: first,
        at: again,
        from: [60, y + beyond],
        speed: [0, beyond > 0 ? -900 : 900],
        seconds: 0.1,
      }),
      { do: 'meet', player: first, at: again + 0.1, seconds: 0.9 },
      ...drives({
        player: mate,
        at: again,
        from: comes ? [0, y - speed - 550] : [2500, y - 2500],
        speed: [0, comes ? speed : 300],
        seconds: 1.1,
      }),
    ];
  },
};

/** Beyond the ball with too few behind it when a goal is made; or behind it as well, beside its way. */
const caughtUpField: Scene = {
  kind: 'caught-up-field',
  who: opponent,
  steps({ at, is, random }) {
    const y = is ? 2600 - 2000 * random() : 4500;
    const stands = (player: string, x: number, where: number): Step => ({
      do: 'place',
      player,
      at,
      position: vec(x, where, FLOOR),
      velocity: vec(0, 0, 0),
      forward: vec(0, -1, 0),
    });
    return [
      ...clips.scores({ player: first, at }),
      stands(opponent, -2500, y),
      stands(other, 2500, 4600),
    ];
  },
};

type Hit = { readonly at: number; readonly ballY: number; readonly run: number };

/** From straight behind into the resting ball, `run` uu in 0.9 s. */
function hitsForward({ at, ballY, run }: Hit): Step[] {
  return [
    ball(at, 0, ballY),
    {
      do: 'place',
      player: first,
      at,
      position: vec(0, ballY - run, FLOOR),
      velocity: vec(0, run - 170, 0),
    },
    { do: 'meet', player: first, at, seconds: 0.9 },
  ];
}

/** Out of the own third and away; or too softly, or from the middle, or into an opponent. */
const clear: Scene = {
  kind: 'clear',
  who: first,
  steps({ at, is, random }) {
    const isSoft = !is && random() < 0.3;
    const isFromMiddle = !is && !isSoft && random() < 0.5;
    const ballY = isFromMiddle ? -700 : -3600 + 600 * random();
    const run = isSoft ? 520 : 1200 + 200 * random();
    const isBlocked = !is && !isSoft && !isFromMiddle;
    const block: Step[] = [
      ...drives({ player: opponent, at, from: [0, ballY + 1900], speed: [0, -900], seconds: 0.9 }),
      { do: 'meet', player: opponent, at: at + 0.9, seconds: 0.4 },
    ];
    return [...hitsForward({ at, ballY, run }), ...(isBlocked ? block : [])];
  },
};

/** The ball is won and two come with one left behind it; or two are left, or nobody comes along. */
const rush: Scene = {
  kind: 'rush',
  who: first,
  steps({ at, is, random }) {
    const won = at + 1.1;
    const isAlone = !is && random() < 0.5;
    const speed = 1000 + 300 * random();
    return [
      ball(at, 0, -800),
      ...drives({ player: opponent, at, from: [0, -100], speed: [0, -900], seconds: 0.1 }),
      { do: 'meet', player: opponent, at: at + 0.1, seconds: 0.5 },
      ball(won, 0, -1000),
      ...drives({ player: first, at: won, from: [0, -1600], speed: [0, 900], seconds: 0.1 }),
      { do: 'meet', player: first, at: won + 0.1, seconds: 0.5 },
      { do: 'cruise', player: first, at: won + 0.65, speed, seconds: 1.4 },
      ...drives({
        player: mate,
        at: won,
        from: isAlone ? [900, -4500] : [900, -1900],
        speed: [0, isAlone ? 200 : speed],
        seconds: 2,
      }),
      ...drives({
        player: opponent,
        at: won,
        from: is || isAlone ? [-1500, -2600] : [-700, 2500],
        speed: [0, is || isAlone ? 300 : 200],
        seconds: 2,
      }),
      ...drives({ player: other, at: won, from: [500, 3000], speed: [0, 100], seconds: 2 }),
    ];
  },
};

/** The last man with an empty tank while the ball is at the others in the own third; or with boost. */
const boostStarved: Scene = {
  kind: 'boost-starved',
  who: mate,
  steps({ at, is, random }) {
    const boost = is ? Math.round(15 * random()) : 80 + Math.round(120 * random());
    const isUpField = !is && random() < 0.4;
    const y = isUpField ? -300 : -3000 + 600 * random();
    return [
      ball(at, 1200, y),
      ...drives({ player: opponent, at, from: [1900, y], speed: [-500, 0], seconds: 0.1 }),
      { do: 'meet', player: opponent, at: at + 0.1, seconds: 1.5 },
      {
        do: 'place',
        player: mate,
        at,
        position: vec(0, -4400, FLOOR),
        velocity: vec(0, 0, 0),
        forward: vec(0, 1, 0),
        boost: isUpField ? 10 : boost,
      },
    ];
  },
};

export const scenes: readonly Scene[] = [
  whiff,
  beaten,
  doubleCommit,
  cutRotation,
  caughtUpField,
  clear,
  rush,
  boostStarved,
];
