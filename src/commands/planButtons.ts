import { weekdayAt } from '../coaching/plan/calendar.ts';
import { UserError } from '../core/errors.ts';
import { blockActionId, blockChoiceId } from '../discord/controls.ts';
import { defineButton, defineSelect } from '../discord/defineComponent.ts';
import { wordsFor } from '../discord/languageOf.ts';
import { planView } from '../discord/views/plan.ts';
import { changeBlock, type ChangeBlockDeps } from '../usecases/changeBlock.ts';
import type { PlanWeekDeps } from '../usecases/planWeek.ts';

export type PlanButtonDeps = ChangeBlockDeps & Pick<PlanWeekDeps, 'now' | 'findPreferences'>;

/** Says something of one block; the card then offers the next one. */
export const blockButton = defineButton(blockActionId, {
  reply: 'update',
  async run({ user, locale }, [blockId, action], deps: PlanButtonDeps) {
    const { plan, note } = await changeBlock(deps, {
      discordId: user.id,
      username: user.username,
      blockId,
      action,
    });
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    return planView(messages, plan, {
      today: weekdayAt(deps.now(), plan.timezone),
      ...(action === 'swap' || action === 'dead' ? { chosenId: blockId } : {}),
      ...(note && { note: messages.week.notes[note] }),
    });
  },
});

/** Turns the buttons to another block of the week. */
export const blockChoice = defineSelect(blockChoiceId, {
  reply: 'update',
  async run({ user, locale, values }, [planId], deps: PlanButtonDeps) {
    const plan = await deps.findPlanById(planId);
    if (!plan) throw new UserError('control-outdated');
    if (plan.discordId !== user.id) throw new UserError('not-yours');
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    const today = weekdayAt(deps.now(), plan.timezone);
    return planView(messages, plan, { today, chosenId: values[0] });
  },
});
