import type { z } from 'zod';
import { type Explained, explainIssues } from '#authoring';
import { scenarioJsonSchema } from '../json-schema/scenario-json-schema.js';

/** Made once: it is the same for every issue, and takes longer than all else. */
let schema: object | undefined;

/** Turns issues of zod with a scenario into places and sentences. */
export function explainScenarioIssues(issues: readonly z.core.$ZodIssue[]): Explained[] {
  return explainIssues(issues, () => {
    schema ??= scenarioJsonSchema();
    return schema;
  });
}
