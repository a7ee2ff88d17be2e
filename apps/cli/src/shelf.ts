import { fileURLToPath } from 'node:url';
import { type Config, loadConfig } from '#config';
import { FaultCatalogue } from '#faults';
import { StackCatalogue } from '#sandbox';
import { ScenarioCatalogue, ScenarioLinter } from '#scenarios';
import { CatalogueFaultLookup } from './adapters/catalogue-fault-lookup.js';
import { DiskStackLookup } from './adapters/disk-stack-lookup.js';

/** Root of the installation, wherever the command is called from. */
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** The configuration; relative paths are taken from the root of the installation. */
export function configuration(): Config {
  return loadConfig(process.env, ROOT);
}

export interface Shelf {
  scenarios: ScenarioCatalogue;
  linter: ScenarioLinter;
}

/** The scenarios on disk and their linter. Needs no server, engine or database. */
export async function openShelf(): Promise<Shelf> {
  const { stacksDir, scenariosDir, imagesFile } = configuration().sandbox;
  const scenarios = new ScenarioCatalogue(scenariosDir);
  await scenarios.reload();
  const stacks = new DiskStackLookup(new StackCatalogue({ stacksDir, imagesFile }));
  return {
    scenarios,
    linter: new ScenarioLinter(scenarios, stacks, new CatalogueFaultLookup(new FaultCatalogue())),
  };
}
