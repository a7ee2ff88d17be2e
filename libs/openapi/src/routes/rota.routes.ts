import { z } from 'zod';
import {
  onCallNowSchema,
  overrideRequestSchema,
  rotaConsentRequestSchema,
  rotaQuerySchema,
  rotationRequestSchema,
  rotaViewSchema,
} from '#contracts';
import { type Area, at, file, json, listOf, made, nothing, only } from '../route.js';

const team = { id: 'Id of the team' };

export const rota: Area = {
  tag: 'On call',
  about: 'Who is on call in which team, and calendars of it.',
  routes: [
    {
      ...at('get', '/api/on-call', 'listOnCall'),
      summary: 'Who is on call now',
      answer: json(listOf('onCall', onCallNowSchema, 'One line for each team with a rota; all of them')),
    },
    {
      ...at('get', '/api/teams/{id}/rota', 'readRota'),
      summary: 'The shifts of a team within a span of time',
      params: team,
      query: rotaQuerySchema,
      answer: json(rotaViewSchema),
    },
    {
      ...at('put', '/api/teams/{id}/rota/rotation', 'setRotation'),
      summary: 'Says who is on call in turn',
      params: team,
      body: rotationRequestSchema,
      answer: nothing,
    },
    {
      ...at('put', '/api/teams/{id}/rota/consent', 'setRotaConsent'),
      summary: 'Agrees to be paged by practices while on call, or no longer does',
      params: team,
      body: rotaConsentRequestSchema,
      answer: nothing,
    },
    {
      ...at('delete', '/api/teams/{id}/rota', 'removeRota'),
      summary: 'Removes a rota',
      params: team,
      answer: nothing,
    },
    {
      ...at('post', '/api/teams/{id}/rota/overrides', 'createOverride'),
      summary: 'Somebody takes over a part of a shift',
      params: team,
      body: overrideRequestSchema,
      answer: made(only('id', z.string(), 'Id of the override')),
    },
    {
      ...at('delete', '/api/teams/{id}/rota/overrides/{override}', 'removeOverride'),
      summary: 'Gives a part of a shift back',
      params: { ...team, override: 'Id of the override' },
      answer: nothing,
    },
    {
      ...at('post', '/api/me/calendar', 'renewCalendar'),
      summary: 'Makes a new address of the own calendar',
      about: 'Whoever has the address can read it. The one before becomes void.',
      answer: made(only('path', z.string(), 'Path of the calendar, which holds its secret')),
    },
    {
      ...at('get', '/api/calendars/{token}.ics', 'readCalendar'),
      open: true,
      summary: 'A calendar of shifts, for programs that show calendars',
      params: { token: 'Secret of the calendar' },
      answer: file('text/calendar', 'The calendar'),
    },
  ],
};
