import { FAULT_CAPABILITIES, type FaultCapability, HostAbilities } from '#faults';

/** A host that can do everything but what a test takes away. */
export class FakeHost extends HostAbilities {
  readonly abilities = new Set(Object.keys(FAULT_CAPABILITIES) as FaultCapability[]);

  async all(): Promise<ReadonlySet<FaultCapability>> {
    return this.abilities;
  }
}
