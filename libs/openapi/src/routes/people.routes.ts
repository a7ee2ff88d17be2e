import { z } from 'zod';
import {
  changePersonRequestSchema,
  declareExperienceRequestSchema,
  experienceViewSchema,
  mixAdviceSchema,
  peoplePageSchema,
  peopleQuerySchema,
  personSchema,
  teamRequestSchema,
  teamSchema,
} from '#contracts';
import { type Area, at, json, listOf, made, nothing, only } from '../route.js';

const person = { id: 'Id of the person' };
const team = { id: 'Id of the team' };
const member = { id: 'Id of the team', personId: 'Id of the person' };

export const people: Area = {
  tag: 'People',
  about: 'Who is there, and what they know.',
  routes: [
    {
      ...at('get', '/api/people', 'listPeople'),
      summary: 'The people of the organisation',
      query: peopleQuerySchema,
      answer: json(peoplePageSchema),
    },
    {
      ...at('patch', '/api/people/{id}', 'changePerson'),
      summary: 'Changes the role or the access of somebody',
      about: 'For administrators. One of them is always left.',
      params: person,
      body: changePersonRequestSchema,
      answer: json(personSchema),
    },
    {
      ...at('post', '/api/people/{id}/login-links', 'createLoginLinkFor'),
      summary: 'Makes a login link for somebody who cannot come in',
      about: 'For administrators.',
      params: person,
      answer: made(only('token', z.string(), 'Secret of the link /login/{token}: told here, once')),
    },
    {
      ...at('get', '/api/me/experience', 'readMyExperience'),
      summary: 'How well the caller knows each component of each stack',
      answer: json(experienceViewSchema),
    },
    {
      ...at('put', '/api/me/experience', 'declareMyExperience'),
      summary: 'Says how well the caller knows a component',
      body: declareExperienceRequestSchema,
      answer: json(experienceViewSchema),
    },
    {
      ...at('get', '/api/practices/{id}/mix', 'readMix'),
      summary: 'Whether the responders of a practice are a good mix of beginners and experts',
      params: { id: 'Id of the practice' },
      answer: json(mixAdviceSchema),
    },
  ],
};

export const teams: Area = {
  tag: 'Teams',
  about: 'Teams, and who is in them.',
  routes: [
    {
      ...at('get', '/api/teams', 'listTeams'),
      summary: 'All teams',
      answer: json(listOf('teams', teamSchema, 'All of them, which are few, by name')),
    },
    {
      ...at('post', '/api/teams', 'createTeam'),
      summary: 'Makes a team',
      body: teamRequestSchema,
      answer: made(teamSchema),
    },
    {
      ...at('patch', '/api/teams/{id}', 'renameTeam'),
      summary: 'Renames a team',
      params: team,
      body: teamRequestSchema,
      answer: nothing,
    },
    {
      ...at('delete', '/api/teams/{id}', 'removeTeam'),
      summary: 'Removes a team',
      params: team,
      answer: nothing,
    },
    {
      ...at('put', '/api/teams/{id}/members/{personId}', 'joinTeam'),
      summary: 'Puts somebody into a team',
      params: member,
      answer: nothing,
    },
    {
      ...at('delete', '/api/teams/{id}/members/{personId}', 'leaveTeam'),
      summary: 'Takes somebody out of a team',
      params: member,
      answer: nothing,
    },
  ],
};
