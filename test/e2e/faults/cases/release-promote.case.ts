import type { FaultCase } from '../fault-case.js';
import type { StackNodes } from '../stack-nodes.js';

const NODE = 'live-builder-jobsrv-0';
const PACKAGE = 'core/builder-jobsrv';
const LATEST = 'http://live-builder-api-0/v1/depot/channels/core/stable/pkgs/builder-jobsrv/latest';

export const releasePromoteCase: FaultCase<StackNodes> = {
  fault: 'release.promote',
  what: 'a service whose port does not exist',
  arrange: async () => undefined,
  parameters: (stack) => ({
    nodes: [stack.node(NODE)],
    package: PACKAGE,
    defect: {
      file: 'default.toml',
      find: '^worker_command_port = .*',
      replace: 'worker_command_port = 70000',
    },
  }),
  bad: {
    'a package with a release': { package: `${PACKAGE}/5988/20171027084253` },
    'no node': { nodes: [] },
    'a file outside the package': { defect: { file: '../x', find: 'x', replace: 'y' } },
  },
  noTarget: {
    'nothing to break': { defect: { file: 'default.toml', find: 'no such line', replace: 'y' } },
    'no such file': { defect: { file: 'hooks/nothing', find: 'x', replace: 'y' } },
    'a service that is elsewhere': { package: 'core/builder-router' },
  },
  look: (stack) =>
    stack.sh(
      NODE,
      `curl -fsS -m 20 ${LATEST} | jq -r '.ident | [.version, .release] | join("/")'
       cat /hab/sup/default/specs/builder-jobsrv.spec; ls /hab/cache/src /hab/pkgs/${PACKAGE}/5988`,
    ),
  damaged: /^5991\//,
};
