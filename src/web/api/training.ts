import { z } from 'zod';
import { blockTitle, statLabel } from '../../coaching/plan/planText.ts';
import type { PlannedBlock, StoredPlan } from '../../coaching/plan/storedPlan.ts';
import { languages } from '../../coaching/words/index.ts';
import { trainingPlatforms, weekdays } from '../../core/preferences.ts';
import { skillIds } from '../../core/skills.ts';
import type { Assessment } from '../../ml/assessment.ts';
import { planWeek, type PlanWeekDeps } from '../../usecases/planWeek.ts';
import { defineEndpoint, noBody, noQuery } from './endpoint.ts';

export type TrainingDeps = PlanWeekDeps;

const block = z.object({
  id: z.uuid(),
  weekday: z.literal(weekdays).describe('1 is Monday'),
  kind: z.enum(['warmup', 'pack', 'drill', 'matches', 'review']),
  minutes: z.number(),
  title: z.string(),
  pack_code: z.string().nullable(),
  state: z.enum(['open', 'done', 'skipped']),
});

const goal = z.object({
  stat: z.string(),
  label: z.string(),
  unit: z.string(),
  from: z.number(),
  to: z.number(),
});

const training = z.object({
  /** Null while no skill can be judged yet: more matches are needed. */
  plan: z
    .object({
      week: z.string(),
      focus: z.enum(skillIds),
      platform: z.enum(trainingPlatforms),
      timezone: z.string(),
      starts_at: z.iso.datetime(),
      ends_at: z.iso.datetime(),
      blocks: z.array(block),
      goals: z.array(goal),
    })
    .nullable(),
  matches_read: z.int().nullable(),
});

const answers = {
  200: { description: 'Your week, as /plan shows it in Discord.', schema: training },
  409: { description: 'No account is linked, or no match of it is known.' },
};

export const readTraining = defineEndpoint({
  method: 'get',
  path: '/training',
  summary: 'Your week of training: the stored one, or a new one where there is none',
  query: noQuery,
  body: noBody,
  answers,
  handle: async ({ who }, deps: TrainingDeps) => ({
    status: 200,
    body: trainingBody(await planWeek(deps, who.discordId)),
  }),
});

export const changeTraining = defineEndpoint({
  method: 'put',
  path: '/training',
  summary: 'Another week, with other wishes; what is left out comes from your settings',
  reads: 'json',
  query: noQuery,
  body: z.strictObject({
    minutes_a_day: z.int().min(10).max(600).optional(),
    days: z.int().min(1).max(7).optional(),
    platform: z.enum(trainingPlatforms).optional(),
    rank: z.int().min(1).max(22).optional(),
  }),
  answers,
  async handle({ who, body: { minutes_a_day: minutesADay, ...wishes } }, deps: TrainingDeps) {
    const planned = await planWeek(deps, who.discordId, { minutesADay, ...wishes });
    return { status: 200, body: trainingBody(planned) };
  },
});

/** Titles are English, as the API is. */
const words = languages.en;

function trainingBody(
  planned: { readonly plan: StoredPlan } | { readonly assessment: Assessment },
) {
  if ('assessment' in planned) return { plan: null, matches_read: planned.assessment.matches };
  const { plan } = planned;
  return {
    plan: {
      week: plan.week,
      focus: plan.focus,
      platform: plan.platform,
      timezone: plan.timezone,
      starts_at: plan.startsAt.toISOString(),
      ends_at: plan.endsAt.toISOString(),
      blocks: plan.blocks.map(blockBody),
      goals: plan.goals.map(({ stat, label, unit, from, to }) => ({
        stat,
        label: statLabel(words, { stat, label }),
        unit,
        from,
        to,
      })),
    },
    matches_read: null,
  };
}

function blockBody({ id, weekday, state, block }: PlannedBlock) {
  return {
    id,
    weekday,
    kind: block.kind,
    minutes: block.minutes,
    title: blockTitle(words, block),
    pack_code: block.kind === 'pack' ? block.pack.code : null,
    state,
  };
}
