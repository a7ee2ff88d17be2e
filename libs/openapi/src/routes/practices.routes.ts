import {
  callOffRequestSchema,
  createPracticeRequestSchema,
  declareOverRequestSchema,
  impactQuerySchema,
  impactSeriesSchema,
  moveRequestSchema,
  nextPracticeRequestSchema,
  planCheckRequestSchema,
  planCheckSchema,
  planViewSchema,
  practiceListSchema,
  practicesQuerySchema,
  practiceViewSchema,
  stopRequestSchema,
  timelinePageSchema,
  timelineQuerySchema,
} from '#contracts';
import { type Area, at, json, made, type Route } from '../route.js';

const params = { id: 'Id of the practice' };

/** Something that one does to a practice without saying more; it answers how the practice stands. */
const act = (id: string, name: string, summary: string, about: string): Route => ({
  method: 'post',
  path: `/api/practices/{id}/${name}`,
  ...{ id, summary, about, params },
  answer: json(practiceViewSchema),
});

export const practices: Area = {
  tag: 'Practices',
  about: 'Scheduling practices, following them, acting in them.',
  routes: [
    {
      ...at('get', '/api/practices', 'listPractices'),
      summary: 'Practices, by their start, the latest first',
      query: practicesQuerySchema,
      answer: json(practiceListSchema),
    },
    {
      ...at('post', '/api/practices', 'createPractice'),
      summary: 'Schedules a practice',
      body: createPracticeRequestSchema,
      answer: made(practiceViewSchema),
    },
    {
      ...at('get', '/api/practices/{id}', 'readPractice'),
      summary: 'A practice',
      params,
      answer: json(practiceViewSchema),
    },
    {
      ...at('get', '/api/practices/{id}/timeline', 'readTimeline'),
      summary: 'What happened in a practice, as far as the caller may know',
      params,
      query: timelineQuerySchema,
      answer: json(timelinePageSchema),
    },
    {
      ...at('get', '/api/practices/{id}/impact', 'readImpact'),
      summary: 'What users suffered, over time',
      params,
      query: impactQuerySchema,
      answer: json(impactSeriesSchema),
    },
    act('acknowledge', 'acknowledge', 'Takes the page', 'For responders.'),
    act('sayStumped', 'stumped', 'Says that responders are stumped', 'From now on hints may be questions.'),
    {
      ...at('post', '/api/practices/{id}/declare-over', 'declareOver'),
      summary: 'Declares the incident over',
      about: 'For responders. What they say of the cause is compared with the evidence.',
      params,
      body: declareOverRequestSchema,
      answer: json(practiceViewSchema),
    },
    act('revertFaults', 'revert', 'Has all faults undone', 'For instigators; the practice goes on.'),
    {
      ...at('post', '/api/practices/{id}/stop', 'stopPractice'),
      summary: 'Ends a practice at once, undoes all faults and tells everybody why',
      params,
      body: stopRequestSchema,
      answer: json(practiceViewSchema),
    },
  ],
};

export const plans: Area = {
  tag: 'Plans',
  about: 'When practices take place, and those that come before and after them.',
  routes: [
    {
      ...at('post', '/api/plans/check', 'checkPlan'),
      summary: 'What speaks against a plan before it is made',
      body: planCheckRequestSchema,
      answer: json(planCheckSchema),
    },
    {
      ...at('get', '/api/practices/{id}/plan', 'readPlan'),
      summary: 'The plan of a practice',
      params,
      answer: json(planViewSchema),
    },
    {
      ...at('put', '/api/practices/{id}/plan', 'movePractice'),
      summary: 'Moves a practice to another time',
      params,
      body: moveRequestSchema,
      answer: json(planViewSchema),
    },
    {
      ...at('post', '/api/practices/{id}/call-off', 'callPracticeOff'),
      summary: 'Calls a practice off before it begins',
      params,
      body: callOffRequestSchema,
      answer: json(planViewSchema),
    },
    {
      ...at('post', '/api/practices/{id}/rehearse', 'rehearsePractice'),
      summary: 'Rehearses a practice: a script plays the responder',
      params,
      answer: made(practiceViewSchema),
    },
    {
      ...at('post', '/api/practices/{id}/next', 'createNextPractice'),
      summary: 'Schedules the next practice of the same people',
      params,
      body: nextPracticeRequestSchema,
      answer: made(practiceViewSchema),
    },
  ],
};
