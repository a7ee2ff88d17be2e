import type { FaultCatalogue } from '#faults';
import { type FaultInspection, FaultLookup, inspectFault } from '#scenarios';

/** Lets the linter of scenarios look into the catalogue of faults. */
export class CatalogueFaultLookup extends FaultLookup {
  constructor(private readonly faults: FaultCatalogue) {
    super();
  }

  names(): string[] {
    return this.faults.list().map((kind) => kind.name);
  }

  inspect(name: string, parameters: unknown): FaultInspection | undefined {
    const kind = this.faults.find(name);
    return kind && inspectFault(kind, parameters);
  }
}
