/**
 * Who may import whom. Each rule says why it is there; ask for another design before asking for an
 * exception. Run with `npm run check:architecture`; `npm test` runs it too.
 *
 * Ranks of the libraries, lowest first. A library imports from lower ranks only, so that whoever reads or
 * changes one needs to know what is below it and nothing else:
 *
 *     kernel, contracts
 *     config, store, authoring, openapi, api-client
 *     timeline
 *     faults, sandbox, telemetry, scenarios, accounts, notify, rota
 *     practice, postmortem, checks, certification
 *     apps
 */
const ranks = [
  ['kernel', 'contracts'],
  ['config', 'store', 'authoring', 'openapi', 'api-client'],
  ['timeline'],
  ['faults', 'sandbox', 'telemetry', 'scenarios', 'accounts', 'notify', 'rota'],
  ['practice', 'postmortem', 'checks', 'certification'],
];

const spec = '\\.(spec|int-spec|e2e-spec|browser-spec)\\.tsx?$';
const tests = `(${spec}|^test/|^libs/testing/|/fakes/)`;
const anyOf = (names) => `^libs/(${names.join('|')})/`;
const npm = (name) => `(^|/)node_modules/${name}(/|$)`;

/** A library may import itself and lower ranks. Specs may import the testing library besides. */
const rankRules = ranks.flatMap((names, rank) =>
  names.map((name) => {
    const forbidden = ranks
      .slice(rank)
      .flat()
      .filter((other) => other !== name);
    return {
      name: `rank-of-${name}`,
      comment:
        `\`${name}\` imports only from ranks below its own. Does it need something from its own rank or above? ` +
        'Define the port (an interface) in this library and let apps/* bind the adapter.',
      severity: 'error',
      from: { path: `^libs/${name}/` },
      to: { path: forbidden.length > 0 ? anyOf(forbidden) : '^$' },
    };
  }),
);

export default {
  forbidden: [
    ...rankRules,
    {
      name: 'no-cycles',
      comment:
        'A cycle means that neither file can be understood, tested or moved without the other. Take out what both need, ' +
        'or turn one direction round with a port.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'one-door',
      comment:
        'A library is entered by its index.ts only. What is not exported there is private: export it if others are ' +
        'meant to use it, else use what is exported.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/([^/]+)/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'one-door-from-outside',
      comment: 'Apps, tests and stacks enter a library by its index.ts too, as `#name`.',
      severity: 'error',
      from: { pathNot: '^libs/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.tsx?$' },
    },
    {
      name: 'door-by-name',
      comment:
        'Other libraries are imported as `#name` (the `imports` of package.json), never by a relative path: that name ' +
        'works from source and from dist alike.',
      severity: 'error',
      from: { path: '^(libs/[^/]+|apps/[^/]+|sandbox|test)/' },
      to: {
        path: '^libs/([^/]+)/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased-subpath-import', 'aliased-tsconfig', 'aliased-webpack', 'aliased'],
      },
    },
    {
      name: 'libs-know-no-app',
      comment:
        'Libraries are what apps are made of. Whatever a library wants from an app is a port that the app binds.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^(apps|test|sandbox)/' },
    },
    {
      name: 'apps-are-apart',
      comment: 'Apps run on their own. What two of them share belongs in a library.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-knows-contracts-only',
      comment:
        'The pages talk to the server through its API. They share its types and schemas (#contracts) and the client ' +
        'made for it (#api-client), and no other code.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|sandbox|scenarios)/', pathNot: '^libs/(contracts|api-client)/' },
    },
    {
      name: 'replica-stands-alone',
      comment:
        'Programs of a stack run inside the replica, in reach of its responders: nothing of the product may get in there.',
      severity: 'error',
      from: { path: '^sandbox/', pathNot: tests },
      to: { path: '^(libs|apps|test|scenarios)/' },
    },
    {
      name: 'stacks-are-apart',
      comment: 'A stack can be added, changed and removed without looking at another.',
      severity: 'error',
      from: { path: '^sandbox/([^/]+)/' },
      to: { path: '^sandbox/([^/]+)/', pathNot: '^sandbox/$1/' },
    },
    {
      name: 'testing-from-specs-only',
      comment:
        'Fakes (libs/testing and the folders `fakes` of libraries) and builders must not reach what is shipped.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: ['^libs/testing/', '/fakes/'] },
    },
    {
      name: 'specs-are-leaves',
      comment: 'Nothing imports a test; what several tests need belongs in libs/testing or beside them.',
      severity: 'error',
      from: {},
      to: { path: spec },
    },
    {
      name: 'kernel-imports-nothing',
      comment:
        'Everything imports the kernel, so whatever it imported everything would depend on. Node itself is fine, and ' +
        'nanoid, which is one function without dependencies of its own.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: tests },
      to: { pathNot: ['^libs/kernel/', npm('nanoid')], dependencyTypesNot: ['core'] },
    },
    {
      name: 'contracts-import-zod-only',
      comment:
        'Contracts are read by server, pages and command line; they may bring in nothing but zod. ' +
        'Types of a package vanish when compiled and are fine.',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: tests },
      to: { pathNot: ['^libs/contracts/', npm('zod')], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-stays-small',
      comment:
        'What the client of the API brings in, every browser loads: the one package that it is made on, and nothing else.',
      severity: 'error',
      from: { path: '^libs/api-client/', pathNot: tests },
      to: { pathNot: ['^libs/api-client/', npm('openapi-fetch')] },
    },
    {
      name: 'typeorm-in-persistence-only',
      comment:
        'How rows are stored is the business of **/persistence/** and libs/store; everybody else uses a repository.',
      severity: 'error',
      from: { pathNot: ['/persistence/', '^libs/store/', '^libs/testing/', tests] },
      to: { path: npm('(typeorm|@nestjs/typeorm)') },
    },
    {
      name: 'dockerode-in-sandbox-only',
      comment:
        'libs/sandbox is the only one that talks to the engine: labels, time limits and clean-up are kept there.',
      severity: 'error',
      from: { pathNot: ['^libs/sandbox/', tests] },
      to: { path: npm('(dockerode|docker-modem)') },
    },
    {
      name: 'socket-io-in-timeline-only',
      comment:
        'One server of live messages, in libs/timeline: what a role may see is decided in one place. (The stand-in ' +
        'for it that the pages are developed against is no server of ours.)',
      severity: 'error',
      from: { pathNot: ['^libs/timeline/', '^apps/web/dev/', tests] },
      to: { path: npm('(socket\\.io|@nestjs/(websockets|platform-socket\\.io))') },
    },
    {
      name: 'pure-domain',
      comment:
        'Domain files decide; they neither know the framework nor do I/O, so that they can be tested as plain functions.',
      severity: 'error',
      from: { path: '/domain/', pathNot: tests },
      to: { path: npm('(@nestjs/[^/]+|typeorm|dockerode|pg|pg-boss|socket\\.io)') },
    },
    {
      name: 'environment-in-config-only',
      comment:
        'libs/config reads and checks the environment once. Elsewhere it is injected. (`process.env` itself is caught by ' +
        "Biome's noProcessEnv; this rule catches the import of node:process.)",
      severity: 'error',
      from: { pathNot: ['^libs/config/', '^apps/(setup|cli)/', '^sandbox/', tests] },
      to: { path: '^(node:)?process$', dependencyTypes: ['core'] },
    },
    {
      name: 'setup-needs-no-package',
      comment:
        'The set-up runs before anything is installed. Only its jobs (run on the pinned Node.js) import packages; ' +
        'stacks/ reads YAML once the packages are there.',
      severity: 'error',
      from: { path: '^apps/setup/', pathNot: ['^apps/setup/jobs/', tests] },
      to: { path: '(^|/)node_modules/', pathNot: npm('yaml') },
    },
    {
      name: 'no-development-package-in-product',
      comment: 'What the product imports at run time belongs in `dependencies`.',
      severity: 'error',
      from: { path: '^(libs|apps/(server|cli))/', pathNot: [tests, '^libs/testing/'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['npm', 'type-only', 'npm-peer', 'npm-optional'],
      },
    },
    {
      name: 'no-unlisted-package',
      comment:
        'A package that package.json does not list is there by luck (it came with another) and may go the same way. ' +
        '(@jest/globals is a part of jest.)',
      severity: 'error',
      from: {},
      to: { pathNot: npm('@jest/globals'), dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere fails at run time.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|var|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // `source` leads `#name` to the TypeScript of a library instead of its build in dist.
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
