import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { isDemoted, loadedSpec, pinRelease, restoreSpec, runningRelease } from './followed-release.js';
import { forgetRelease, publishRelease } from './package-archive.js';
import { nodeParameter, projectParameter } from './parameter-schemas.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  nodes: z
    .array(nodeParameter)
    .min(1)
    .max(8)
    .describe('Nodes that follow the channel; it is made on the first'),
  package: projectParameter.describe('Package of the service'),
  channel: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('stable')
    .describe('Channel that the nodes follow'),
  defect: z
    .strictObject({
      file: z
        .string()
        .regex(/^[\w.-]+(\/[\w.-]+)*$/, 'write a path inside the package')
        .refine((path) => !path.split('/').includes('..'), 'leave out ".."')
        .describe('File'),
      find: z.string().min(1).describe('Regular expression (flag m) that must match its text'),
      replace: z.string().describe('What stands there instead; $1 is a group of the expression'),
    })
    .describe('What is wrong with the release'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({
  current: z.string().describe('Release that runs'),
  release: z.string().describe('Release that is going to be made'),
  specs: z.record(z.string(), z.string()).describe('How each node has loaded the service'),
});
type Before = z.infer<typeof beforeSchema>;

/** Channel in which every upload is from the start. */
const FIRST_CHANNEL = 'unstable';
const RETURN_LIMIT_MS = 45_000;
const LOOK_EVERY_MS = 500;

/**
 * A broken release is built, uploaded and promoted, and the nodes' automatic update brings it. The inverse demotes it
 * and sees to it that the nodes run what they ran. The depot keeps the archive: it forgets no release.
 */
export const releasePromoteFault: FaultKind<Parameters, Before> = {
  name: 'release.promote',
  title: 'A broken release is promoted',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ nodes, package: name, channel, defect }) {
    return {
      summary: `A broken release of ${name} reaches ${nodes.join(', ')} by channel ${channel}`,
      steps: [
        `make a release of ${name} whose ${defect.file} has "${defect.replace}" for /${defect.find}/`,
        `upload it and promote it to ${channel}`,
      ],
      targets: nodes,
    };
  },

  async observe(context, parameters) {
    const { nodes, package: name } = parameters;
    const specs: Record<string, string> = {};
    for (const node of nodes) specs[node] = await loadedSpec(context, node, name);
    const { ident, isUp } = await runningRelease(context, nodes[0] ?? '', name);
    if (!isUp) throw noTarget(`${name} does not run on ${nodes[0]}.`);
    await brokenText(context, parameters, ident);
    return { current: ident, release: nextRelease(ident, context.clock.now()), specs };
  },

  async apply(context, parameters, { current, release }) {
    const [node = ''] = parameters.nodes;
    const text = await brokenText(context, parameters, current);
    const { channel, defect } = parameters;
    await publishRelease(context, { node, from: current, ident: release, file: defect.file, text, channel });
  },

  async revert(context, { nodes, package: name, channel }, { current, release, specs }) {
    for (const node of nodes) {
      // A broken service may be what keeps the depot from answering, so it goes back before it is demoted.
      const { ident } = await runningRelease(context, node, name);
      if (ident !== current) await pinRelease(context, node, current);
    }
    const [first = ''] = nodes;
    const isOut = () => isDemoted(context, first, release, [channel, FIRST_CHANNEL]);
    await within(context, isOut, `${release} is still in channel ${channel}.`);
    for (const node of nodes) await restoreSpec(context, node, name, specs[node] ?? '');
    for (const node of nodes) {
      const isBack = async () => {
        const { ident, isUp } = await runningRelease(context, node, name);
        return ident === current && isUp;
      };
      await within(context, isBack, `${node} does not run ${current} again.`);
      await forgetRelease(context, node, release);
    }
  },
};

/** The text of the broken file. @throws AppError `fault.no-target` when there is nothing to break in it */
async function brokenText(
  context: FaultContext,
  { nodes: [node = ''], defect }: Parameters,
  current: string,
): Promise<string> {
  const file = await runOnNode(context, node, {
    command: ['cat', '--', `/hab/pkgs/${current}/${defect.file}`],
  });
  if (file.exitStatus !== 0) throw noTarget(`${current} has no file ${defect.file}: ${said(file)}`);
  const text = file.stdout.replace(new RegExp(defect.find, 'm'), defect.replace);
  if (text === file.stdout)
    throw noTarget(`/${defect.find}/ changes nothing in ${defect.file} of ${current}.`);
  return text;
}

/** Versions are numbers that go up; a release is named after the second of its making. */
function nextRelease(ident: string, now: Date): string {
  const [origin, name, version] = ident.split('/');
  const release = now.toISOString().replace(/\D/g, '').slice(0, 14);
  return [origin, name, Number.parseInt(version ?? '', 10) + 3, release].join('/');
}

async function within(context: FaultContext, done: () => Promise<boolean>, failure: string): Promise<void> {
  const deadlineMs = context.clock.monotonicMs() + RETURN_LIMIT_MS;
  while (!(await done())) {
    if (context.clock.monotonicMs() >= deadlineMs) throw new AppError('fault.revert-failed', failure);
    await context.clock.wait(LOOK_EVERY_MS, context.signal);
  }
}
