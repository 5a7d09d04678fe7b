import type { SkillId } from '../../core/skills.ts';
import { PracticePicker } from './PracticePicker.ts';
import type { Block, MatchBlock, PlanDay, PlanRequest, Purpose, WeekPlan } from './weekPlan.ts';

/** A match with its queue: five minutes of clock, the goals' pauses, and finding one. */
const MATCH_MINUTES = 7;
const WARMUP_MINUTES = 5;
/** Below this a warm-up would eat what little there is. */
const WARMUP_FROM_MINUTES = 25;
const REVIEW_MINUTES = 5;
const REVIEWED_MOMENTS = 2;
/** Practice beyond half the time stops reaching matches; a day without a match proves nothing. */
const PRACTICE_SHARE = 0.5;
const SHORTEST_PRACTICE_MINUTES = 5;

/** A week of blocks: the same request always gives the same week. */
export function buildWeek(request: PlanRequest): WeekPlan {
  const picker = new PracticePicker(request);
  const days = [...new Set(request.days)].toSorted((a, b) => a - b);
  return {
    week: request.week,
    focus: request.focus,
    days: days.map((weekday, index) => ({
      weekday,
      blocks: buildDay(request, picker, { index, last: index === days.length - 1 }),
    })),
  };
}

type Place = { readonly index: number; readonly last: boolean };

function buildDay(request: PlanRequest, picker: PracticePicker, place: Place): PlanDay['blocks'] {
  const opening = openingBlocks(request, place);
  const left = request.minutesADay - minutesOf(opening);
  const practice = practiceBlocks(request, picker, { place, minutes: left * PRACTICE_SHARE });
  const rest = left - minutesOf(practice);
  return [...opening, ...practice, ...matchBlocks(request, picker, rest)];
}

/** Moments are looked at before the first day's play, while there is a week to use them in. */
function openingBlocks({ minutesADay, moments }: PlanRequest, { index }: Place): Block[] {
  const blocks: Block[] = [];
  if (index === 0 && moments.length > 0) {
    const shown = moments.slice(0, REVIEWED_MOMENTS);
    blocks.push({ kind: 'review', minutes: REVIEW_MINUTES, moments: shown });
  }
  if (minutesADay >= WARMUP_FROM_MINUTES) blocks.push({ kind: 'warmup', minutes: WARMUP_MINUTES });
  return blocks;
}

/**
 * The focus comes every day, by turns with a code first and a free drill first, so that a short day
 * still alternates. Every second day the other weakness comes before more of the focus, and on the
 * last day the skill to keep.
 */
function practiceBlocks(
  request: PlanRequest,
  picker: PracticePicker,
  { place, minutes }: { readonly place: Place; readonly minutes: number },
): Block[] {
  const blocks: Block[] = [];
  for (const { purpose, form } of turnsOf(place)) {
    const skill = skillFor(purpose, request);
    const left = minutes - minutesOf(blocks);
    const ofToday = new Set(blocks.flatMap((one) => (one.kind === 'drill' ? [one.drill.id] : [])));
    const block = skill && practice(picker, { purpose, skill, form, minutes: left, ofToday });
    if (block) blocks.push(block);
  }
  return blocks;
}

type Turn = { readonly purpose: Purpose; readonly form: 'pack' | 'drill' };

function turnsOf({ index, last }: Place): readonly Turn[] {
  const [first, then]: readonly Turn['form'][] =
    index % 2 === 0 ? ['pack', 'drill'] : ['drill', 'pack'];
  const focus: readonly Turn[] = [
    { purpose: 'focus', form: first! },
    { purpose: 'focus', form: then! },
  ];
  const second: Turn = { purpose: 'second', form: then! };
  if (last) return [focus[0]!, { purpose: 'keep', form: then! }, focus[1]!, second];
  return index % 2 === 0
    ? [...focus, { purpose: 'second', form: first! }, second]
    : [focus[0]!, second, focus[1]!, { purpose: 'second', form: first! }];
}

function skillFor(purpose: Purpose, request: PlanRequest): SkillId | undefined {
  const skills: Record<Purpose, SkillId | undefined> = {
    focus: request.focus,
    second: request.second,
    keep: request.due ?? request.strength,
  };
  return skills[purpose];
}

/** The wanted form, or the other one where it has run out. A short day gets a shortened pack. */
function practice(
  picker: PracticePicker,
  want: Turn & {
    readonly skill: SkillId;
    readonly minutes: number;
    readonly ofToday: ReadonlySet<string>;
  },
): Block | undefined {
  const { purpose, skill } = want;
  const minutes = Math.floor(want.minutes);
  if (minutes < SHORTEST_PRACTICE_MINUTES) return undefined;
  const pack = want.form === 'pack' ? picker.pack(skill, Math.max(minutes, 10)) : undefined;
  if (pack) return { kind: 'pack', minutes: Math.min(pack.minutes, minutes), purpose, skill, pack };
  const drill = picker.drill(skill, minutes, want.ofToday);
  if (drill) return { kind: 'drill', minutes: drill.minutes, purpose, skill, drill };
  const other = want.form === 'drill' ? picker.pack(skill, Math.max(minutes, 10)) : undefined;
  return (
    other && {
      kind: 'pack',
      minutes: Math.min(other.minutes, minutes),
      purpose,
      skill,
      pack: other,
    }
  );
}

function matchBlocks(request: PlanRequest, picker: PracticePicker, minutes: number): MatchBlock[] {
  const matches = Math.floor(minutes / MATCH_MINUTES);
  if (matches === 0) return [];
  const { focus, second } = request;
  const habit = picker.habit(focus, ...(second ? [second] : []));
  return [{ kind: 'matches', minutes, matches, habit }];
}

function minutesOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { minutes }) => sum + minutes, 0);
}
