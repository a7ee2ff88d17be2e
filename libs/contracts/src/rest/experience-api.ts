import { z } from 'zod';

/** From the least to the most. */
export const EXPERIENCE_LEVELS = ['none', 'some', 'good', 'expert'] as const;
export const experienceLevelSchema = z
  .enum(EXPERIENCE_LEVELS)
  .describe('How well somebody knows a component');
export type ExperienceLevel = z.infer<typeof experienceLevelSchema>;

export const componentExperienceSchema = z.object({
  component: z.string().describe('Service, or node without one, of the stack'),
  declared: experienceLevelSchema.nullable().describe('What the person says; null: nothing'),
  practised: z.number().int().describe('Practices to the end whose incident touched it'),
  level: experienceLevelSchema.describe(
    'What counts: the greater of what is declared and what was practised',
  ),
});
export type ComponentExperience = z.infer<typeof componentExperienceSchema>;

/** GET /api/me/experience */
export const experienceViewSchema = z.object({
  stacks: z
    .array(
      z.object({
        stack: z.string().describe('Id of the stack'),
        title: z.string().describe('The stack in words'),
        components: z.array(componentExperienceSchema).describe('Its components'),
      }),
    )
    .describe('All stacks'),
});
export type ExperienceView = z.infer<typeof experienceViewSchema>;

/** PUT /api/me/experience */
export const declareExperienceRequestSchema = z.strictObject({
  stack: z.string().max(100).describe('Id of the stack'),
  component: z.string().max(200).describe('One of its components'),
  level: experienceLevelSchema.nullable().describe('null: take back what was said'),
});
export type DeclareExperienceRequest = z.infer<typeof declareExperienceRequestSchema>;

/** GET /api/practices/:id/mix */
export const mixAdviceSchema = z.object({
  about: z
    .enum(['scenario', 'stack'])
    .describe('"scenario": what it touches, for instigators; "stack": all of it, for all others'),
  standing: z
    .enum(['too-few', 'mixed', 'all-new', 'all-expert'])
    .describe('"too-few": there are not two responders yet'),
  wouldBalance: z
    .array(
      z.object({
        personId: z.string().describe('Id of the person'),
        name: z.string().describe('What colleagues see'),
      }),
    )
    .describe('People who have not signed up and would make it mixed, by the alphabet'),
});
export type MixAdvice = z.infer<typeof mixAdviceSchema>;
