import { FakeContainers, FakeHost, FakeInjectionLedger, FakeNetwork } from '#testing';
import { FaultCatalogue } from '../fault-catalogue.js';
import { InjectionService } from '../injection.service.js';
import type { InjectionRequest } from '../injection-request.js';
import { EagerClock } from './eager-clock.js';
import { FakeShell } from './fake-shell.js';

export const PRACTICE = 'practice0001';

/** An injection service on fake nodes. */
export class FaultHarness {
  readonly shell = new FakeShell();
  readonly containers = new FakeContainers();
  readonly network = new FakeNetwork();
  readonly host = new FakeHost();
  readonly ledger = new FakeInjectionLedger();
  readonly clock = new EagerClock();
  injections = this.newServer();

  /** A server that starts after the other one was killed: only the ledger and the nodes are left. */
  newServer(): InjectionService {
    const { shell, containers, network, host } = this;
    const ground = { shell, containers, network, host };
    return new InjectionService(new FaultCatalogue(), this.ledger, ground, this.clock);
  }

  request(fault: string, parameters: object): InjectionRequest {
    const plannedFor = this.clock.now();
    return { practiceId: PRACTICE, sandboxId: 'sandbox00001', name: 'damage', fault, parameters, plannedFor };
  }

  async rows() {
    return this.ledger.ofPractice(PRACTICE);
  }

  eventTypes(): string[] {
    return this.ledger.events.map(({ type }) => type);
  }
}
