/**
 * `npm run lockfile:complete`: adds to package-lock.json the packages of other platforms that npm left out
 * because the registry in use does not serve them. Run it after `npm install` behind such a registry.
 */
import { readFileSync } from 'node:fs';
import { writeWhole } from '../files/stamp.mjs';
import { fromRoot } from '../paths.mjs';
import { missingPlatforms } from './missing-platforms.mjs';

const path = fromRoot('package-lock.json');
const lockfile = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingPlatforms(lockfile);
const paths = Object.entries({ ...lockfile.packages, ...missing });
lockfile.packages = Object.fromEntries(paths.sort(([one], [other]) => one.localeCompare(other, 'en')));
writeWhole(path, `${JSON.stringify(lockfile, undefined, 2)}\n`);
process.stdout.write(`${Object.keys(missing).length} packages added.\n`);
