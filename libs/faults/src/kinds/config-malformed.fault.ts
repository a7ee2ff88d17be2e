import { z } from 'zod';
import { contentOf, keepFile, keptFileSchema, overwrite, restoreFile } from './kept-file.js';
import { withoutLastClosing } from './malformed-text.js';
import { nodeParameter, pathParameter } from './parameter-schemas.js';
import { readAtStart } from './read-at-start.js';
import { noTarget } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the file is'),
  path: pathParameter.describe('Text file of a format with quotes or brackets: JSON, TOML, nginx …'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ file: keptFileSchema, after: z.string() });
type Before = z.infer<typeof beforeSchema>;

/** A configuration file can no longer be read: its last closing quote or bracket is missing. */
export const configMalformedFault = readAtStart<Parameters, Before>({
  name: 'config.malformed',
  title: 'A configuration file is malformed',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, path }) {
    return {
      summary: `On ${node}, ${path} is malformed`,
      steps: [`take the last closing quote or bracket out of ${path}`],
      targets: [node],
    };
  },

  async observe(context, { node, path }) {
    const file = await keepFile(context, node, path);
    const after = withoutLastClosing(contentOf(file).toString());
    if (after === null) throw noTarget(`${path} on ${node} has no closing quote or bracket to lose.`);
    return { file, after: Buffer.from(after).toString('base64') };
  },

  async apply(context, { node, path }, { after }) {
    await overwrite(context, node, path, Buffer.from(after, 'base64'));
  },

  async revert(context, { node, path }, { file }) {
    await restoreFile(context, node, path, file);
  },
});
