import { AppError } from '#kernel';
import { FAULT_CAPABILITIES } from './fault-capability.js';
import type { FaultCatalogue } from './fault-catalogue.js';
import { type FaultKind } from './fault-kind.js';
import type { HostAbilities } from './host-abilities.port.js';

/** Which kinds of damage this host can do. */
export class FaultHostCheck {
  constructor(
    private readonly catalogue: FaultCatalogue,
    private readonly host: HostAbilities,
  ) {}

  /**
   * Refuses faults that could not be done here, before anything is made for them.
   * @throws AppError `scenario.cannot-run-here`, `fault.unknown`, `engine.*`
   */
  async assertPossible(faults: Iterable<string>): Promise<void> {
    const kinds = [...new Set(faults)].map((name) => this.catalogue.get(name));
    if (kinds.every(({ capabilities }) => capabilities.length === 0)) return;
    const abilities = await this.host.all();
    const [impossible] = kinds.flatMap((kind) => kind.capabilities.filter((one) => !abilities.has(one)));
    if (impossible === undefined) return;
    throw new AppError(
      'scenario.cannot-run-here',
      `This scenario cannot run here: this host cannot ${FAULT_CAPABILITIES[impossible]}. "simsup doctor" tells more.`,
    );
  }

  /** Kinds that cannot be done here, each with what the host lacks. @throws AppError `engine.*` */
  async impossible(): Promise<{ kind: FaultKind; lacks: string[] }[]> {
    const abilities = await this.host.all();
    return this.catalogue
      .list()
      .map((kind) => ({
        kind,
        lacks: kind.capabilities.filter((one) => !abilities.has(one)).map((one) => FAULT_CAPABILITIES[one]),
      }))
      .filter(({ lacks }) => lacks.length > 0);
  }
}
