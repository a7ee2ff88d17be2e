import type { FaultCatalogue } from '#faults';
import { type FaultInspection, FaultLookup } from '#scenarios';

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
    if (!kind) return undefined;
    const parsed = kind.parameters.safeParse(parameters);
    if (parsed.success) return { problems: [], targets: kind.plan(parsed.data).targets };
    const problems = parsed.error.issues.map(({ path, message }) => ({
      path: path.filter((part) => typeof part !== 'symbol'),
      message,
    }));
    return { problems, targets: [] };
  }
}
