import type { z } from 'zod';
import { type Explained, explainIssues, keysAt } from '#authoring';
import { scenarioJsonSchema } from '../scenario-json-schema.js';

/** Turns an issue of zod with a scenario into places and sentences. */
export function explainIssue(issue: z.core.$ZodIssue): Explained[] {
  return explainIssues([issue], (path) => keysAt(scenarioJsonSchema(), path));
}
