import { z } from 'zod';
import {
  addPrerequisiteRequestSchema,
  guidePageSchema,
  guideQuerySchema,
  guideSchema,
  healthSchema,
  prerequisiteSchema,
  scenarioDrawSchema,
  scenarioFitSchema,
  scenarioKnowersSchema,
  scenarioListSchema,
} from '#contracts';
import { type Area, at, json, listOf, made } from '../route.js';

const stack = { id: 'Id of the stack' };
const prerequisite = { id: 'Id of the prerequisite' };
const allPrerequisites = listOf('prerequisites', prerequisiteSchema, 'All, as the caller stands to them');

export const scenarios: Area = {
  tag: 'Scenarios',
  about: 'What can be practised, without giving anything away.',
  routes: [
    {
      ...at('get', '/api/scenarios', 'listScenarios'),
      summary: 'What can be practised',
      answer: json(scenarioListSchema),
    },
    {
      ...at('post', '/api/scenarios/fitting', 'countFittingScenarios'),
      summary: 'How many scenarios there are to draw from',
      body: scenarioDrawSchema,
      answer: json(scenarioFitSchema),
    },
    {
      ...at('get', '/api/scenarios/{stack}/{name}/knowers', 'listKnowers'),
      summary: 'Who knows a scenario, and how',
      about: 'For authors and administrators.',
      params: { stack: 'Id of the stack', name: 'Name of the scenario' },
      answer: json(scenarioKnowersSchema),
    },
  ],
};

export const stacks: Area = {
  tag: 'Stacks',
  about: 'What the people who run a stack have written about it.',
  routes: [
    {
      ...at('get', '/api/stacks/{id}/guide', 'listGuidePages'),
      summary: 'The pages of the guide of a stack',
      params: stack,
      query: guideQuerySchema,
      answer: json(guideSchema),
    },
    {
      ...at('get', '/api/stacks/{id}/guide/{page}', 'readGuidePage'),
      summary: 'A page of the guide of a stack',
      params: { ...stack, page: 'Path of the page below the guide, without .md; it may hold slashes' },
      answer: json(guidePageSchema),
    },
  ],
};

export const prerequisites: Area = {
  tag: 'Prerequisites',
  about: 'What people need before they respond in a group.',
  routes: [
    {
      ...at('get', '/api/prerequisites', 'listPrerequisites'),
      summary: 'What is needed, and what of it the caller has',
      answer: json(allPrerequisites),
    },
    {
      ...at('post', '/api/prerequisites', 'addPrerequisite'),
      summary: 'Adds a prerequisite',
      about: 'For administrators.',
      body: addPrerequisiteRequestSchema,
      answer: made(allPrerequisites),
    },
    {
      ...at('delete', '/api/prerequisites/{id}', 'removePrerequisite'),
      summary: 'Removes a prerequisite',
      about: 'For administrators.',
      params: prerequisite,
      answer: json(allPrerequisites),
    },
    {
      ...at('put', '/api/prerequisites/{id}/attestation', 'attestPrerequisite'),
      summary: 'The caller says that they have what is needed',
      params: prerequisite,
      answer: json(allPrerequisites),
    },
    {
      ...at('delete', '/api/prerequisites/{id}/attestation', 'takeAttestationBack'),
      summary: 'The caller takes that back',
      params: prerequisite,
      answer: json(allPrerequisites),
    },
  ],
};

export const server: Area = {
  tag: 'Server',
  about: 'The server itself.',
  routes: [
    {
      ...at('get', '/api/health', 'readHealth'),
      open: true,
      summary: 'Whether the server can do its work',
      answer: json(healthSchema),
    },
    {
      ...at('get', '/api/openapi.json', 'readDescription'),
      open: true,
      summary: 'This description',
      answer: json(z.looseObject({}).describe('An OpenAPI 3.1 document')),
    },
  ],
};
