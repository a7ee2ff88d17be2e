import {
  artifactSchema,
  consoleLinkSchema,
  evidenceListSchema,
  evidenceRequestSchema,
  evidenceSchema,
  logFilterSchema,
  logPageSchema,
  logQuerySchema,
  logSourcesSchema,
} from '#contracts';
import { type Area, at, file, json, listOf, made } from '../route.js';

const params = { id: 'Id of the practice' };

export const material: Area = {
  tag: 'Material',
  about: 'What there is to look at: logs, consoles, captured nodes, and the files that remain.',
  routes: [
    {
      ...at('get', '/api/practices/{id}/logs', 'searchLogs'),
      summary: 'Searches the logs of the stack',
      params,
      query: logQuerySchema,
      answer: json(logPageSchema),
    },
    {
      ...at('get', '/api/practices/{id}/logs/sources', 'listLogSources'),
      summary: 'Which nodes and services write logs',
      params,
      answer: json(logSourcesSchema),
    },
    {
      ...at('get', '/api/practices/{id}/logs/tail', 'followLogs'),
      summary: 'Follows the logs as they are written',
      params,
      query: logFilterSchema,
      answer: file(
        'application/x-ndjson',
        'A LogEntry a line; an empty line now and then while nothing is written',
      ),
    },
    {
      ...at('post', '/api/practices/{id}/consoles/{name}/links', 'createConsoleLink'),
      summary: 'Where a web page of the stack itself is shown',
      params: { ...params, name: 'Name of the console' },
      answer: made(consoleLinkSchema),
    },
    {
      ...at('post', '/api/practices/{id}/evidence', 'captureEvidence'),
      summary: 'Captures the state of a node before somebody acts on it',
      params,
      body: evidenceRequestSchema,
      answer: made(evidenceSchema),
    },
    {
      ...at('get', '/api/practices/{id}/evidence', 'listEvidence'),
      summary: 'What was captured',
      params,
      answer: json(evidenceListSchema),
    },
    {
      ...at('get', '/api/practices/{id}/evidence/{evidence}', 'readEvidence'),
      summary: 'A captured state, as text',
      params: { ...params, evidence: 'Id of the capture' },
      answer: file('text/plain', 'What was captured'),
    },
    {
      ...at('get', '/api/practices/{id}/artifacts', 'listArtifacts'),
      summary: 'The files that a practice leaves behind',
      params,
      answer: json(listOf('artifacts', artifactSchema, 'All files that can be read now')),
    },
    {
      ...at('get', '/api/practices/{id}/artifacts/{name}', 'readArtifact'),
      summary: 'A file that a practice leaves behind',
      params: { ...params, name: 'Name of the file' },
      answer: file('*/*', 'The file, with the media type that the list says'),
    },
  ],
};
