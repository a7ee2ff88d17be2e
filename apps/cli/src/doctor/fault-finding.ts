import { FaultCatalogue, FaultHostCheck } from '#faults';
import type { EngineDoctor, Finding } from '#sandbox';

/** Which kinds of damage this machine can do, and why not the others. Errors: `engine.*`. */
export async function faultFinding(engine: Pick<EngineDoctor, 'abilities'>): Promise<Finding> {
  const catalogue = new FaultCatalogue();
  const check = new FaultHostCheck(catalogue, { all: () => engine.abilities() });
  const impossible = await check.impossible();
  const all = catalogue.list().length;
  const names = impossible.map(({ kind }) => kind.name).join(', ');
  const lacks = [...new Set(impossible.flatMap(({ lacks: one }) => one))].join('; ');
  return {
    id: 'faults',
    title: 'Kinds of damage',
    ok: impossible.length === 0,
    detail: impossible.length === 0 ? `all ${all}` : `${all - impossible.length} of ${all}, not ${names}`,
    advice:
      impossible.length === 0
        ? null
        : `This host cannot ${lacks}. Scenarios that need it are refused before they start; run "npm run build" once.`,
  };
}
