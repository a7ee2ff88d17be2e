import { ownVisitSchema, readinessSchema, visitRequestSchema } from '#contracts';
import { type Area, at, json, made } from '../route.js';

export const visits: Area = {
  tag: 'Visits',
  about:
    'Looking around in a healthy sandbox. Shells, logs and consoles take the id of a visit as that of a practice.',
  routes: [
    {
      ...at('get', '/api/visits/mine', 'readMyVisit'),
      summary: 'The last visit of the caller',
      answer: json(ownVisitSchema),
    },
    {
      ...at('post', '/api/visits', 'askForVisit'),
      summary: 'Asks for a healthy sandbox to look around in',
      body: visitRequestSchema,
      answer: made(ownVisitSchema),
    },
    {
      ...at('delete', '/api/visits/mine', 'leaveMyVisit'),
      summary: 'Ends the visit',
      answer: json(ownVisitSchema),
    },
    {
      ...at('get', '/api/practices/{id}/readiness', 'readReadiness'),
      summary: 'Who is prepared for a practice',
      about: 'For instigators.',
      params: { id: 'Id of the practice' },
      answer: json(readinessSchema),
    },
  ],
};
