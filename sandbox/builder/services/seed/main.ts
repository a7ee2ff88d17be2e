import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { personalToken } from './accounts.js';
import { archiveOf, archivePathOf } from './archive.js';
import { type Catalogue, seedCatalogue } from './catalogue.js';
import { jobsrvSql } from './jobsrv-sql.js';
import { originsrvSql } from './originsrv-sql.js';
import type { SeedOrigin } from './seed-package.js';
import { packServices } from './service-archives.js';
import { releaseGraphSql, releasePackagesSql, storedReleases } from './service-sql.js';
import { sessionsrvSql } from './sessionsrv-sql.js';

const USAGE = `usage: seed sql builder_sessionsrv|builder_originsrv|builder_jobsrv DIRECTORY
                                     print the data, and that of the archives in DIRECTORY, as a psql script
       seed archives DIRECTORY       write the depot's packages
       seed services PACKAGES PROGRAMS DIRECTORY
                                     write the archives of the site's own services
       seed token ACCOUNT            print an account's personal token
`;

const scripts: Readonly<Record<string, (catalogue: Catalogue, directory: string) => string>> = {
  builder_sessionsrv: sessionsrvSql,
  builder_originsrv: (catalogue, directory) =>
    originsrvSql(catalogue) + releasePackagesSql(coreOf(catalogue), storedReleases(directory)),
  builder_jobsrv: (catalogue, directory) => jobsrvSql(catalogue) + releaseGraphSql(storedReleases(directory)),
};

function coreOf({ origins }: Catalogue): SeedOrigin {
  const core = origins.find(({ name }) => name === 'core');
  if (!core) throw new Error('there is no origin core');
  return core;
}

function writeArchives(directory: string): void {
  for (const entry of seedCatalogue().packages) {
    writeBelow(directory, archivePathOf(entry), archiveOf(entry));
  }
}

function writeServices(packages: string, programs: string, directory: string): void {
  for (const { path, archive } of packServices(packages, programs, seedCatalogue().packages)) {
    writeBelow(directory, path, archive);
  }
}

function writeBelow(directory: string, path: string, content: Buffer): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

const [command, argument = '', second = '', third = ''] = process.argv.slice(2);
const script = scripts[argument];
if (command === 'sql' && script !== undefined && second !== '')
  process.stdout.write(`BEGIN;\n${script(seedCatalogue(), second)}COMMIT;\n`);
else if (command === 'services' && third !== '') writeServices(argument, second, third);
else if (command === 'archives' && argument !== '') writeArchives(argument);
else if (command === 'token' && argument !== '') process.stdout.write(`${personalToken(argument)}\n`);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
