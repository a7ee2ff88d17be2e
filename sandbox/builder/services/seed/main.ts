import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { personalToken } from './accounts.js';
import { archiveOf, archivePathOf } from './archive.js';
import { type Catalogue, seedCatalogue } from './catalogue.js';
import { jobsrvSql } from './jobsrv-sql.js';
import { originsrvSql } from './originsrv-sql.js';
import { sessionsrvSql } from './sessionsrv-sql.js';

const USAGE = `usage: seed sql builder_sessionsrv|builder_originsrv|builder_jobsrv   print the data as a psql script
       seed archives DIRECTORY                                       write the depot's packages
       seed token ACCOUNT                                            print an account's personal token
`;

const scripts: Readonly<Record<string, (catalogue: Catalogue) => string>> = {
  builder_sessionsrv: sessionsrvSql,
  builder_originsrv: originsrvSql,
  builder_jobsrv: jobsrvSql,
};

function writeArchives(directory: string): void {
  for (const entry of seedCatalogue().packages) {
    const path = join(directory, archivePathOf(entry));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, archiveOf(entry));
  }
}

const [command, argument = ''] = process.argv.slice(2);
const script = scripts[argument];
if (command === 'sql' && script !== undefined)
  process.stdout.write(`BEGIN;\n${script(seedCatalogue())}COMMIT;\n`);
else if (command === 'archives' && argument !== '') writeArchives(argument);
else if (command === 'token' && argument !== '') process.stdout.write(`${personalToken(argument)}\n`);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}
