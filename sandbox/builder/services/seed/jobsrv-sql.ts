import type { Catalogue } from './catalogue.js';
import { copyBlock } from './copy-block.js';
import { SeededRandom } from './random.js';
import { SeedIds } from './seed-id.js';
import { type SeedPackage, type SeedProject, TARGET } from './seed-package.js';

const HISTORY_COUNT = 400;

/** Data of builder_jobsrv as a psql script: the dependency graph and the builds of the last weeks. */
export function jobsrvSql(catalogue: Catalogue): string {
  return graphSql(catalogue.packages) + historySql(catalogue);
}

function graphSql(packages: readonly SeedPackage[]): string {
  const ids = new SeedIds();
  const rows = packages.map(({ ident, deps, createdAt }) => [
    ids.inShard(createdAt, 0),
    ident,
    TARGET,
    deps,
    createdAt,
  ]);
  return copyBlock('shard_0.graph_packages', ['id', 'ident', 'target', 'deps', 'created_at'], rows);
}

interface PastBuild {
  readonly groupId: string;
  readonly jobId: string;
  readonly project: SeedProject;
  readonly name: string;
  readonly hasFailed: boolean;
  readonly createdAt: Date;
  readonly startedAt: Date;
  readonly finishedAt: Date;
}

function historySql({ projects }: Catalogue): string {
  const random = new SeededRandom(9638);
  const ids = new SeedIds();
  const builds = Array.from({ length: HISTORY_COUNT }, (_, index) => pastBuild(random, ids, projects, index));
  return groupRows(builds) + projectRows(builds, ids) + jobRows(builds);
}

function pastBuild(
  random: SeededRandom,
  ids: SeedIds,
  projects: readonly SeedProject[],
  index: number,
): PastBuild {
  const createdAt = new Date(Date.UTC(2017, 9, 20, 6, 0) + index * 5_700_000 + random.between(0, 900_000));
  const startedAt = new Date(createdAt.getTime() + random.between(300, 9_000));
  const project = random.pick(projects);
  return {
    groupId: ids.inShard(createdAt, 0),
    jobId: ids.inShard(createdAt, 0),
    project,
    name: `${project.origin.name}/${project.packageName}`,
    hasFailed: random.chance(0.08),
    createdAt,
    startedAt,
    finishedAt: new Date(startedAt.getTime() + random.between(20_000, 900_000)),
  };
}

function groupRows(builds: readonly PastBuild[]): string {
  const rows = builds.map(({ groupId, hasFailed, name, createdAt }) => [
    groupId,
    hasFailed ? 'Failed' : 'Complete',
    name,
    TARGET,
    createdAt,
  ]);
  return copyBlock('shard_0.groups', ['id', 'group_state', 'project_name', 'target', 'created_at'], rows);
}

function projectRows(builds: readonly PastBuild[], ids: SeedIds): string {
  const columns = 'id group_id owner_id project_name project_ident project_state job_id created_at'.split(
    ' ',
  );
  const rows = builds.map((build) => [
    ids.inShard(build.createdAt, 0),
    build.groupId,
    build.project.origin.owner.id,
    build.name,
    build.name,
    build.hasFailed ? 'Failure' : 'Success',
    build.jobId,
    build.createdAt,
  ]);
  return copyBlock('shard_0.group_projects', columns, rows);
}

function jobRows(builds: readonly PastBuild[]): string {
  const columns = (
    'id group_id owner_id job_state project_name project_plan_path vcs vcs_data target net_error_msg ' +
    'build_started_at build_finished_at created_at scheduler_sync'
  ).split(' ');
  const rows = builds.map((build) => [
    build.jobId,
    build.groupId,
    build.project.origin.owner.id,
    build.hasFailed ? 'Failed' : 'Complete',
    build.name,
    `${build.project.packageName}/plan.sh`,
    'git',
    `https://github.example/${build.project.origin.name}/plans.git`,
    TARGET,
    build.hasFailed ? 'wk:run:5' : null,
    build.startedAt,
    build.finishedAt,
    build.createdAt,
    't',
  ]);
  return copyBlock('shard_0.jobs', columns, rows);
}
