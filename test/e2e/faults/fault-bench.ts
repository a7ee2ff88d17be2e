import { FaultCatalogue, InjectionService } from '#faults';
import { SystemClock } from '#kernel';
import { FakeInjectionLedger } from '#testing';
import { DockerCliShell } from './docker-cli-shell.js';

export const PRACTICE = 'practice0001';

/** An injection service on real containers, with a ledger that outlives it as a database would. */
export class FaultBench {
  readonly ledger = new FakeInjectionLedger();
  readonly shell = new DockerCliShell();
  injections = this.newServer();

  /** A server that starts after the other one was killed: nothing but the ledger is left of that one. */
  newServer(): InjectionService {
    return new InjectionService(new FaultCatalogue(), this.ledger, this.shell, new SystemClock());
  }

  request(fault: string, parameters: object) {
    return {
      practiceId: PRACTICE,
      sandboxId: 'sandbox00001',
      name: 'damage',
      fault,
      parameters,
      plannedFor: new Date(),
    };
  }

  async states(): Promise<string[]> {
    return (await this.ledger.ofPractice(PRACTICE)).map(({ state }) => state);
  }
}
