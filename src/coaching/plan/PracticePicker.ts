import { DateTime } from 'luxon';
import type { SkillId } from '../../core/skills.ts';
import { drills, runsOn, type Drill } from '../catalogue/drills.ts';
import { bands, type Band } from '../catalogue/packRows.ts';
import { bandDistance, searchPacks, type Pack } from '../catalogue/packs.ts';
import type { Difficulty, PlanRequest } from './weekPlan.ts';

/** A pack rests this many weeks, its own included: shots one knows by heart train memory. */
const PACK_REST_WEEKS = 3;

/**
 * Where nobody knows the rank: most packs for gold and platinum hold shots every player meets, and
 * most players stand there.
 */
const BAND_WITHOUT_RANK: Band = 'gold';

/** What a choice of exercises depends on. */
export type PracticeRequest = Pick<
  PlanRequest,
  | 'week'
  | 'platform'
  | 'band'
  | 'difficulty'
  | 'usedPacks'
  | 'hiddenPacks'
  | 'confirmedPacks'
  | 'skippedDrills'
>;

/** Picks packs, drills and habits for one week, none of them twice. */
export class PracticePicker {
  readonly #request: PracticeRequest;
  readonly #resting: Set<string>;
  /** How often the week has a drill already: those with fewest come first. */
  readonly #taken = new Map<string, number>();

  constructor(request: PracticeRequest) {
    this.#request = request;
    this.#resting = restingPacks(request);
  }

  /** The best pack that is not resting; undefined once a skill's packs are used up. */
  pack(skill: SkillId, minutes: number): Pack | undefined {
    const { hiddenPacks, confirmedPacks } = this.#request;
    const band = this.#band();
    const found = searchPacks({ skill, band, hidden: hiddenPacks, confirmed: confirmedPacks }).find(
      (pack) => !this.#resting.has(pack.code) && pack.minutes <= minutes && !isWarmup(pack),
    );
    if (found) this.#resting.add(found.code);
    return found;
  }

  /** A drill without a code that fits the time; one the week already has comes last. */
  drill(skill: SkillId, minutes: number, ofToday: ReadonlySet<string>): Drill | undefined {
    const fitting = this.#drills(skill).filter(
      ({ id, kind, minutes: needed }) =>
        kind !== 'match_habit' && needed <= minutes && !ofToday.has(id),
    );
    return this.#take(fitting);
  }

  /** One habit for each sitting; another skill's before the same one again. */
  habit(...skills: readonly SkillId[]): Drill | undefined {
    const habits = skills.flatMap((skill) => this.#drills(skill));
    return this.#take(habits.filter(({ kind }) => kind === 'match_habit'));
  }

  #drills(skill: SkillId): readonly Drill[] {
    const { platform, skippedDrills } = this.#request;
    const band = this.#band();
    return drills
      .filter((drill) => drill.skills.includes(skill) && runsOn(drill, platform))
      .filter((drill) => bandDistance(drill, band) === 0 && !skippedDrills.has(drill.id))
      .toSorted((a, b) => a.skills.indexOf(skill) - b.skills.indexOf(skill));
  }

  #take(candidates: readonly Drill[]): Drill | undefined {
    const times = ({ id }: Drill): number => this.#taken.get(id) ?? 0;
    const [found] = candidates.toSorted((a, b) => times(a) - times(b));
    if (found) this.#taken.set(found.id, times(found) + 1);
    return found;
  }

  #band(): Band {
    const steps: Record<Difficulty, number> = { easier: -1, same: 0, harder: 1 };
    const at = bands.indexOf(this.#request.band ?? BAND_WITHOUT_RANK);
    const wanted = at + steps[this.#request.difficulty];
    return bands[Math.min(bands.length - 1, Math.max(0, wanted))]!;
  }
}

function isWarmup({ tags }: Pack): boolean {
  return tags.includes('warmup');
}

function restingPacks({ week, usedPacks }: PracticeRequest): Set<string> {
  const now = mondayOf(week);
  const resting = usedPacks.filter(
    (used) => now.diff(mondayOf(used.week), 'weeks').weeks < PACK_REST_WEEKS,
  );
  return new Set(resting.map(({ code }) => code));
}

function mondayOf(week: string): DateTime {
  return DateTime.fromISO(week, { zone: 'utc' });
}
