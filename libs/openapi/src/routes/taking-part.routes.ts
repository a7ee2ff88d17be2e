import {
  changeLimitsRequestSchema,
  coordinatorRequestSchema,
  hintAdviceSchema,
  hintRequestSchema,
  messageRequestSchema,
  practiceViewSchema,
  rosterViewSchema,
  signUpRequestSchema,
  talkSummarySchema,
} from '#contracts';
import { type Area, at, json, nothing } from '../route.js';

const params = { id: 'Id of the practice' };

export const roster: Area = {
  tag: 'Roster',
  about: 'Who takes part in a practice.',
  routes: [
    {
      ...at('get', '/api/practices/{id}/roster', 'readRoster'),
      summary: 'Who takes part, who waits, and how many may',
      params,
      answer: json(rosterViewSchema),
    },
    {
      ...at('post', '/api/practices/{id}/roster', 'signUp'),
      summary: 'Signs the caller up',
      params,
      body: signUpRequestSchema,
      answer: json(rosterViewSchema),
    },
    {
      ...at('delete', '/api/practices/{id}/roster/me', 'withdraw'),
      summary: 'Gives the own place, or the wait for one, up',
      params,
      answer: json(rosterViewSchema),
    },
    {
      ...at('put', '/api/practices/{id}/roster/limits', 'changeLimits'),
      summary: 'Overrides how many may take part',
      about: 'For instigators.',
      params,
      body: changeLimitsRequestSchema,
      answer: json(rosterViewSchema),
    },
    {
      ...at('post', '/api/practices/{id}/coordinator', 'handCoordination'),
      summary: 'Says who coordinates the responders',
      params,
      body: coordinatorRequestSchema,
      answer: json(rosterViewSchema),
    },
  ],
};

export const talk: Area = {
  tag: 'Talk',
  about: 'The rooms of a practice, and hints.',
  routes: [
    {
      ...at('post', '/api/practices/{id}/messages', 'postMessage'),
      summary: 'Writes in a room',
      params,
      body: messageRequestSchema,
      answer: nothing,
    },
    {
      ...at('get', '/api/practices/{id}/summary', 'readSummary'),
      summary: 'How the incident stands, from what was written and measured',
      params,
      answer: json(talkSummarySchema),
    },
    {
      ...at('post', '/api/practices/{id}/hints', 'giveHint'),
      summary: 'Takes or gives a hint: the next one of the scenario, or one in own words',
      params,
      body: hintRequestSchema,
      answer: json(practiceViewSchema),
    },
    {
      ...at('get', '/api/practices/{id}/advice', 'readHintAdvice'),
      summary: 'Whether a hint would help or disturb now',
      about: 'For instigators.',
      params,
      answer: json(hintAdviceSchema),
    },
  ],
};
