import { z } from 'zod';
import type { FaultContext } from '../fault-kind.js';
import { contentOf, keepFile, keptFileSchema, overwrite, restoreFile } from './kept-file.js';
import { nodeParameter, pathParameter } from './parameter-schemas.js';
import { findProcesses } from './process-lookup.js';
import { processParameter } from './process-parameter.js';
import { readAtStart } from './read-at-start.js';
import { noTarget } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the file is'),
  path: pathParameter.describe('Text file'),
  find: z
    .string()
    .min(1)
    .max(500)
    .refine(isExpression, 'write a regular expression as JavaScript takes it')
    .describe('Regular expression; ^ and $ match at every line, and what it matches first is replaced'),
  replace: z
    .string()
    .max(5_000)
    .describe('What comes in its place; $1 is the first group, {pid} the number of the process'),
  process: processParameter.optional().describe('Process whose number {pid} stands for'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ file: keptFileSchema, after: z.string() });
type Before = z.infer<typeof beforeSchema>;

/** Somebody edits a file: one place of it says something else. */
export const configEditFault = readAtStart<Parameters, Before>({
  name: 'config.edit',
  title: 'A file is edited',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, path, find, replace }) {
    return {
      summary: `On ${node}, ${path} is edited`,
      steps: [`replace what matches /${find}/ in ${path} by ${JSON.stringify(replace)}`],
      targets: [node],
    };
  },

  async observe(context, parameters) {
    const { node, path, find } = parameters;
    const file = await keepFile(context, node, path);
    const text = contentOf(file).toString();
    const replace = await replacement(context, parameters);
    const after = text.replace(new RegExp(find, 'm'), replace);
    if (after === text)
      throw noTarget(`Nothing in ${path} on ${node} is changed by replacing /${find}/: correct the fault.`);
    return { file, after: Buffer.from(after).toString('base64') };
  },

  async apply(context, { node, path }, { after }) {
    await overwrite(context, node, path, Buffer.from(after, 'base64'));
  },

  async revert(context, { node, path }, { file }) {
    await restoreFile(context, node, path, file);
  },
});

async function replacement(context: FaultContext, { node, replace, process }: Parameters): Promise<string> {
  if (!process) return replace;
  const [found] = await findProcesses(context, node, process);
  if (!found) throw noTarget(`No process on ${node} matches ${JSON.stringify(process)}.`);
  return replace.replaceAll('{pid}', String(found.pid));
}

function isExpression(text: string): boolean {
  try {
    return new RegExp(text, 'm').source !== '';
  } catch {
    return false;
  }
}
