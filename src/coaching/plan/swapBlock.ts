import type { SkillId } from '../../core/skills.ts';
import { PracticePicker, type PracticeRequest } from './PracticePicker.ts';
import type { Block } from './weekPlan.ts';

/** Another exercise for the same skill and time; undefined once there is none left, or no other way. */
export function swapBlock(
  request: PracticeRequest,
  block: Block,
  others: readonly Block[],
): Block | undefined {
  if (block.kind === 'warmup' || block.kind === 'review') return undefined;
  const taken = [block, ...others].flatMap(drillIdOf);
  const spared = { ...request, skippedDrills: new Set([...request.skippedDrills, ...taken]) };
  const picker = new PracticePicker(spared);
  if (block.kind === 'matches') {
    const skill = block.habit?.skills[0];
    const habit = skill && picker.habit(skill);
    return habit && { ...block, habit };
  }
  return swapPractice(picker, block);
}

type Practice = Extract<Block, { readonly skill: SkillId }>;

function swapPractice(picker: PracticePicker, block: Practice): Block | undefined {
  const { minutes, purpose, skill } = block;
  const shared = { minutes, purpose, skill };
  // A short day shortens a pack, so that one of ten minutes fits any block.
  const pack = picker.pack(skill, Math.max(minutes, 10));
  const drill = picker.drill(skill, minutes, new Set());
  const asPack = pack && { kind: 'pack' as const, ...shared, pack };
  const asDrill = drill && { kind: 'drill' as const, ...shared, drill };
  return block.kind === 'pack' ? (asPack ?? asDrill) : (asDrill ?? asPack);
}

function drillIdOf(block: Block): string[] {
  if (block.kind === 'drill') return [block.drill.id];
  return block.kind === 'matches' && block.habit ? [block.habit.id] : [];
}
