import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { cancelNewGroups, openGroups } from './build-groups.js';
import { nodeParameter, projectParameter } from './parameter-schemas.js';
import { readPlan, writePlan } from './plan-file.js';
import { runOnNode, said } from './run-on-node.js';

/** Parameters of every fault that changes a plan and has it built. */
export const planBuildShape = {
  node: nodeParameter.describe('Node whose hab asks for the build'),
  package: projectParameter.describe('Project whose plan is changed and built'),
  datastore: nodeParameter.describe('Node of the database that keeps the builds'),
  codeHost: z
    .url({ protocol: /^https?$/, hostname: /^[a-z0-9.-]+$/ })
    .default('http://github.example:8080')
    .describe('Address of the code host'),
};
type PlanBuildParameters = z.infer<z.ZodObject<typeof planBuildShape>>;

const beforeSchema = z.object({
  plan: z.string(),
  groups: z.array(z.string()).describe('Builds of the project that were under way'),
});
type Before = z.infer<typeof beforeSchema>;

/** What a fault of this family adds: its name, its parameters, and the steps of the build. */
export interface PlanBuildDefinition<Parameters> {
  name: string;
  title: string;
  parameters: z.ZodType<Parameters>;
  /** What it is, for the plan of the fault. */
  summary(parameters: Parameters): string;
  /** A shell function do_build. */
  doBuild(parameters: Parameters): string;
}

/** What one unit of `compile` takes in a build, at tempo 1. */
export const COMPILE_UNIT_MS = 500;

const BUILD_LIMIT_MS = 30_000;

/**
 * Somebody changes a plan at the code host and asks for a build of it. The inverse puts the plan back and cancels
 * what is being built of it.
 */
export function planBuildFault<Parameters extends PlanBuildParameters>(
  definition: PlanBuildDefinition<Parameters>,
): FaultKind<Parameters, Before> {
  const { name, title, parameters: schema, summary, doBuild } = definition;
  return {
    name,
    title,
    parameters: schema,
    before: beforeSchema,
    capabilities: [],

    plan(parameters) {
      const { node, package: project, codeHost, datastore } = parameters;
      return {
        summary: summary(parameters),
        steps: [`change the plan of ${project} at ${codeHost}`, `hab bldr job start ${project}`],
        targets: [...new Set([node, datastore])],
      };
    },

    async observe(context, parameters) {
      return {
        plan: await readPlan(context, parameters),
        groups: await openGroups(context, parameters),
      };
    },

    async apply(context, parameters, { plan }) {
      const changed = `${plan.trimEnd()}\n\n${doBuild(parameters)}\n`;
      await writePlan(context, parameters, changed, 'fault.apply-failed');
      await startBuild(context, parameters);
    },

    async revert(context, parameters, { plan, groups }) {
      if ((await readPlan(context, parameters)) !== plan)
        await writePlan(context, parameters, plan, 'fault.revert-failed');
      await cancelNewGroups(context, parameters, groups);
    },
  };
}

async function startBuild(
  context: FaultContext,
  { node, package: project }: PlanBuildParameters,
): Promise<void> {
  const command = ['hab', 'bldr', 'job', 'start', project];
  const result = await runOnNode(context, node, { command, timeoutMs: BUILD_LIMIT_MS });
  if (result.exitStatus !== 0)
    throw new AppError('fault.apply-failed', `No build of ${project} was started: ${said(result)}`);
}
