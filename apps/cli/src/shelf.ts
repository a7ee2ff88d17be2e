import { FaultCatalogue } from '#faults';
import { StackCatalogue } from '#sandbox';
import { ScenarioCatalogue, ScenarioLinter } from '#scenarios';
import { CatalogueFaultLookup } from './adapters/catalogue-fault-lookup.js';
import { DiskStackLookup } from './adapters/disk-stack-lookup.js';
import { configuration } from './installation.js';

/** The stacks on disk. */
export function stackShelf(): StackCatalogue {
  const { stacksDir, imagesFile } = configuration().sandbox;
  return new StackCatalogue({ stacksDir, imagesFile });
}

export interface Shelf {
  scenarios: ScenarioCatalogue;
  linter: ScenarioLinter;
}

/** The scenarios on disk and their linter. Needs no server, engine or database. */
export async function openShelf(): Promise<Shelf> {
  const { scenariosDir } = configuration().sandbox;
  const scenarios = new ScenarioCatalogue(scenariosDir);
  await scenarios.reload();
  const stacks = new DiskStackLookup(stackShelf());
  return {
    scenarios,
    linter: new ScenarioLinter(scenarios, stacks, new CatalogueFaultLookup(new FaultCatalogue())),
  };
}
