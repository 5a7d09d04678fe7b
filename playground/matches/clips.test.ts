import { describe, expect, test } from 'vitest';
import * as clips from './clips.ts';
import * as mechanics from './mechanicClips.ts';
import { evenSkill, eventsOf, pickTeams, scriptedMatch, type Step } from './index.ts';
import type { Truth } from './truth.ts';

const players = pickTeams(2, () => evenSkill(0.5));
const [first, mate, opponent] = players.map(({ name }) => name) as [string, string, string];
const cue = { player: first, at: 1 };

/** `go` is when the first kickoff was released: scripts count from there. */
function play(
  script: readonly Step[],
  seconds = 6,
): { readonly truth: Truth; readonly go: number } {
  const { truth } = scriptedMatch({ players, script, seconds });
  return { truth, go: eventsOf(truth, 'kickoff')[0]!.time };
}

const touchesOf = (truth: Truth, player: string) =>
  eventsOf(truth, 'touch').filter((touch) => touch.player === player);

describe('scripted facts happen when the script says', () => {
  test('a pad is taken', () => {
    const { truth, go } = play(clips.takesPad(cue, 15, 100));
    const pickups = eventsOf(truth, 'pickup');
    expect(pickups).toMatchObject([{ player: first, pad: 15, big: true, after: 255 }]);
    expect(pickups[0]!.time - go).toBeCloseTo(2, 1);
  });

  test('the ball is touched once', () => {
    const { truth, go } = play(clips.touchesBall(cue), 4);
    expect(touchesOf(truth, first)).toHaveLength(1);
    expect(touchesOf(truth, first)[0]!.time - go).toBeCloseTo(2, 1);
  });

  test('a mate receives a pass', () => {
    expect(eventsOf(play(clips.passes(cue, mate)).truth, 'pass')).toMatchObject([
      { player: first, to: mate },
    ]);
  });

  test('two opponents meet at the ball', () => {
    expect(eventsOf(play(clips.fiftyFifties(cue, opponent)).truth, 'fifty-fifty')).toHaveLength(1);
  });

  test('a shot is saved', () => {
    expect(eventsOf(play(clips.saves(cue)).truth, 'save')).toMatchObject([{ player: first }]);
  });

  test('an opponent is demolished, and comes back', () => {
    const { truth } = play(clips.demolishes(cue, opponent), 8);
    expect(eventsOf(truth, 'demolition')).toMatchObject([{ player: first, victim: opponent }]);
  });

  test('a goal counts, and play goes on after it', () => {
    const { truth } = play(clips.scores(cue), 6);
    expect(truth.score).toEqual({ blue: 1, orange: 0 });
    expect(eventsOf(truth, 'kickoff')).toHaveLength(2);
  });

  test('dodges go where the stick points', () => {
    const dodges = eventsOf(play(mechanics.jumpsAndDodges(cue), 11).truth, 'dodge');
    expect(dodges.map(({ forward, right }) => [forward, right])).toEqual([
      [1, 0],
      [-1, 0],
      [0, -1],
      [0, 1],
    ]);
  });
});

describe('mechanics are what they claim to be', () => {
  test('a flip reset comes from the wheels, and the dodge after it', () => {
    const { truth } = play(mechanics.flipResets(cue));
    const [reset] = eventsOf(truth, 'flip-reset');
    const [dodge] = eventsOf(truth, 'dodge');
    expect(reset).toMatchObject({ player: first });
    expect(dodge!.time).toBeGreaterThan(reset!.time);
  });

  test('a double tap is two touches in the air', () => {
    const touches = touchesOf(play(mechanics.doubleTaps(cue)).truth, first);
    expect(touches.slice(0, 2)).toMatchObject([{ airborne: true }, { airborne: true }]);
  });

  test('an air dribble is three soft touches in the air', () => {
    const touches = touchesOf(play(mechanics.airDribbles(cue)).truth, first);
    const soft = touches.filter(({ airborne, ballSpeed }) => airborne && ballSpeed < 1600);
    expect(soft.length).toBeGreaterThanOrEqual(3);
  });

  test('an aerial and a ceiling shot touch the ball high up', () => {
    for (const clip of [mechanics.aerials(cue), mechanics.ceilingShots(cue)]) {
      const [touch] = touchesOf(play(clip).truth, first);
      expect(touch).toMatchObject({ airborne: true });
      expect(touch!.position.z).toBeGreaterThan(400);
    }
  });

  test('a whiff dodges and touches nothing', () => {
    const { truth } = play(mechanics.whiffs(cue));
    expect(eventsOf(truth, 'dodge')).toHaveLength(1);
    expect(touchesOf(truth, first)).toHaveLength(0);
  });

  test('a flick dodges with the ball on the roof', () => {
    const { truth } = play(mechanics.flicks(cue));
    const [dodge] = eventsOf(truth, 'dodge');
    const after = touchesOf(truth, first).filter(({ time }) => time >= dodge!.time - 0.2);
    expect(after.length).toBeGreaterThan(0);
  });

  test('flips of three kinds begin with the right dodge', () => {
    const dodgeOf = (script: readonly Step[]) => eventsOf(play(script).truth, 'dodge')[0]!;
    const diagonal = dodgeOf(mechanics.speedFlips(cue));
    expect(diagonal.forward).toBeGreaterThan(0.7);
    expect(diagonal.right).toBeGreaterThan(0.4);
    expect(dodgeOf(mechanics.halfFlips(cue)).forward).toBe(-1);
    expect(dodgeOf(mechanics.waveDashes(cue)).forward).toBe(1);
  });
});
