import {
  actionItemSchema,
  actionListSchema,
  actionRequestSchema,
  actionsQuerySchema,
  afterSchema,
  assessmentRequestSchema,
  debriefNotesSchema,
  debriefRequestSchema,
  retestRequestSchema,
} from '#contracts';
import { type Area, at, json, made, nothing } from '../route.js';

const params = { id: 'Id of the practice' };
const action = { id: 'Id of the action item' };

export const after: Area = {
  tag: 'Afterwards',
  about: 'What comes after a practice: assessment, debrief, action items.',
  routes: [
    {
      ...at('get', '/api/practices/{id}/after', 'readAfter'),
      summary: 'What remains of a practice that is over',
      params,
      answer: json(afterSchema),
    },
    {
      ...at('put', '/api/practices/{id}/assessment', 'assess'),
      summary: 'The own account of the responders of the impact',
      params,
      body: assessmentRequestSchema,
      answer: nothing,
    },
    {
      ...at('put', '/api/practices/{id}/debrief', 'scheduleDebrief'),
      summary: 'Schedules the debrief, or moves it',
      params,
      body: debriefRequestSchema,
      answer: nothing,
    },
    {
      ...at('put', '/api/practices/{id}/debrief/notes', 'writeDebriefNotes'),
      summary: 'Writes down what was learned',
      params,
      body: debriefNotesSchema,
      answer: nothing,
    },
    {
      ...at('post', '/api/practices/{id}/actions', 'addAction'),
      summary: 'Adds an action item',
      params,
      body: actionRequestSchema,
      answer: made(actionItemSchema),
    },
    {
      ...at('get', '/api/actions', 'listActions'),
      summary: 'Action items of the practices in which the caller took part',
      query: actionsQuerySchema,
      answer: json(actionListSchema),
    },
    {
      ...at('post', '/api/actions/{id}/done', 'finishAction'),
      summary: 'It is done',
      params: action,
      answer: json(actionItemSchema),
    },
    {
      ...at('post', '/api/actions/{id}/retest', 'retestAction'),
      summary: 'Plays the same scenario again, to test what was done',
      params: action,
      body: retestRequestSchema,
      answer: json(actionItemSchema),
    },
  ],
};
