import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext, FaultKind } from '../fault-kind.js';
import { cancelNewGroups, openGroups } from './build-groups.js';
import { isDemoted } from './followed-release.js';
import { forgetRelease, uploadPackage } from './package-archive.js';
import { nodeParameter, projectParameter } from './parameter-schemas.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node whose hab uploads it'),
  package: projectParameter.describe('Package of which a new release is uploaded'),
  datastore: nodeParameter.describe('Node of the database that keeps the builds'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({
  release: z.string().describe('Release that is going to be made'),
  deps: z.array(z.string()),
  groups: z.array(z.string()).describe('Builds of the package that were under way'),
});
type Before = z.infer<typeof beforeSchema>;

const latestSchema = z.object({
  ident: z.object({ version: z.string() }),
  deps: z.array(z.record(z.string(), z.string())),
});

const LATEST =
  'url=$(sed -n \'s/^bldr_url = "\\(.*\\)"/\\1/p\' /hab/etc/cli.toml); curl -fsS -m 10 "$url/v1/depot/channels/$1/stable/pkgs/$2/latest"';

/**
 * Somebody uploads a new release of a package, and everything that needs it is built again. The inverse cancels those
 * builds. The depot keeps the archive: it forgets no release.
 */
export const packageUploadFault: FaultKind<Parameters, Before> = {
  name: 'package.upload',
  title: 'A package is uploaded that others are built from',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, package: name, datastore }) {
    return {
      summary: `A new release of ${name} is uploaded from ${node}; what needs it is built again`,
      steps: [`hab pkg upload: the latest ${name} with a new release`],
      targets: [...new Set([node, datastore])],
    };
  },

  async observe(context, parameters) {
    const { version, deps } = await latest(context, parameters);
    const release = context.clock.now().toISOString().replace(/\D/g, '').slice(0, 14);
    const groups = await openGroups(context, parameters);
    return { release: `${parameters.package}/${version}/${release}`, deps, groups };
  },

  async apply(context, { node }, { release, deps }) {
    for (const ident of releasesFrom(release))
      if (await uploadPackage(context, { node, ident, deps })) return;
    throw new AppError('fault.apply-failed', `The depot has ${release} and those after it already.`);
  },

  async revert(context, parameters, { release, groups }) {
    await cancelNewGroups(context, parameters, groups);
    for (const ident of releasesFrom(release)) {
      await isDemoted(context, parameters.node, ident, ['unstable']);
      await forgetRelease(context, parameters.node, ident);
    }
    const left = (await openGroups(context, parameters)).filter((id) => !groups.includes(id));
    if (left.length > 0)
      throw new AppError('fault.revert-failed', `Builds of ${parameters.package} go on: group ${left[0]}.`);
  },
};

/** A server that takes over finds its predecessor's release in a depot that forgets none: then it makes the next. */
function releasesFrom(ident: string): string[] {
  const [origin, name, version, release] = ident.split('/');
  return [0, 1, 2].map((later) => [origin, name, version, Number(release) + later].join('/'));
}

/** Version and dependencies of the release that users get. */
async function latest(context: FaultContext, { node, package: name }: Parameters) {
  const [origin = '', project = ''] = name.split('/');
  const result = await runOnNode(context, node, { command: ['sh', '-c', LATEST, 'sh', origin, project] });
  if (result.exitStatus !== 0) throw noTarget(`The depot has no ${name}: ${said(result)}`);
  const { ident, deps } = latestSchema.parse(JSON.parse(result.stdout));
  const idents = deps.map((dep) => [dep.origin, dep.name, dep.version, dep.release].join('/'));
  return { version: ident.version, deps: idents };
}
