import { FaultCatalogue, InjectionService, type Transition } from '#faults';
import { SystemClock } from '#kernel';
import { FakeInjectionLedger } from '#testing';
import { containerGround } from './container-ground.js';
import { Life } from './life.js';

export const PRACTICE = 'practice0001';

/** An injection service on real containers, with a ledger that outlives it as a database would. */
export class FaultBench {
  readonly ledger = new FakeInjectionLedger();
  private readonly life = new Life();
  injections = this.server(this.life);

  /** A server that starts after the other one was killed: nothing but the ledger is left of that one. */
  newServer(): InjectionService {
    return this.server(new Life());
  }

  /** How often the first server has done something to a node, or looked at it. */
  get calls(): number {
    return this.life.calls;
  }

  /** Called whenever the first server has done something to a node, or looked at it. */
  set afterCall(listener: () => void) {
    this.life.afterCall = listener;
  }

  /**
   * Kills the first server in the middle of `work`: after so many calls to nodes, or when it is about to book what it
   * has done.
   */
  async dieAfter(calls: number, work: () => Promise<unknown>): Promise<void> {
    const last = this.life.calls + calls;
    this.life.isDoomed = true;
    this.life.afterCall = () => {
      if (this.life.calls >= last) this.life.end();
    };
    await work().catch(() => undefined);
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

  private server(life: Life): InjectionService {
    const { shell, containers, network, host } = containerGround();
    const ground = {
      shell: life.nodes(shell),
      containers: life.nodes(containers),
      network: life.nodes(network),
      host,
    };
    const ledger = life.ledger(this.ledger, ([asked]) => {
      if (life.isDoomed && (asked as Partial<Transition>).to === 'active') life.end();
    });
    return new InjectionService(new FaultCatalogue(), ledger, ground, new SystemClock());
  }
}
