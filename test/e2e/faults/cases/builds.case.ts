import type { FaultCase } from '../fault-case.js';
import type { StackNodes } from '../stack-nodes.js';

const DATASTORE = 'live-builder-datastore-0';

/** Builds of a project that are under way. */
const openGroups = (stack: StackNodes, project: string): Promise<string> =>
  stack.sh(
    DATASTORE,
    `sudo -u hab psql -XAtq -d builder_jobsrv -c "SELECT 'builds under way: ' || count(*) FROM shard_0.groups
     WHERE project_name = '${project}' AND group_state IN ('Queued', 'Pending', 'Dispatching')"`,
  );

/** The plan at the code host, without its version: users raise that all the time. */
const plan = (stack: StackNodes, project: string): Promise<string> =>
  stack.sh(
    'bots',
    `curl -fsS http://github.example:8080/core/plans/raw/master/${project.split('/')[1]}/plan.sh | grep -v ^pkg_version`,
  );

const bad = { 'a project without origin': { package: 'helm' }, 'a node that is an option': { node: '-v' } };

function planCase(fault: string, project: string, more: object, refused: object): FaultCase<StackNodes> {
  return {
    fault,
    what: `a build of ${project}`,
    arrange: async () => undefined,
    parameters: (stack) => ({
      node: stack.node('bots'),
      package: project,
      datastore: stack.node(DATASTORE),
      ...more,
    }),
    bad: { ...bad, 'more than there may be': refused },
    noTarget: { 'no such plan': { package: 'core/nothing-of-this-name' } },
    look: async (stack) => `${await plan(stack, project)}${await openGroups(stack, project)}`,
    damaged: /compile 240|for unit in[\s\S]*builds under way: 1/,
  };
}

export const buildLongCase = planCase('build.long', 'core/helm', { lasts: '2m' }, { lasts: '3h' });

// Small: what is tried here is that a build is asked for, not what becomes of workers.
export const buildHogCase = planCase(
  'build.hog',
  'core/redis',
  { megabytes: 50, holds: 60 },
  { megabytes: 100_000 },
);

export const packageUploadCase: FaultCase<StackNodes> = {
  fault: 'package.upload',
  what: 'a package that others need',
  arrange: async () => undefined,
  parameters: (stack) => ({
    node: stack.node('bots'),
    package: 'core/readline',
    datastore: stack.node(DATASTORE),
  }),
  bad,
  noTarget: { 'no such package': { package: 'core/nothing-of-this-name' } },
  look: (stack) => openGroups(stack, 'core/readline'),
  damaged: /: 1$/m,
};
