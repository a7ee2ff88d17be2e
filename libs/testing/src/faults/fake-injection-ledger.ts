import type { NewFeedEvent } from '#contracts';
import {
  alreadyWritten,
  type Injection,
  InjectionLedger,
  type InjectionState,
  type Transition,
} from '#faults';

/** The ledger in memory. Rows are handed out as copies, as a database does. */
export class FakeInjectionLedger extends InjectionLedger {
  private readonly rows = new Map<string, Injection>();
  readonly events: NewFeedEvent[] = [];

  async insert(injection: Injection, events: NewFeedEvent[]): Promise<void> {
    if (this.has(injection)) throw alreadyWritten(injection);
    this.rows.set(injection.id, structuredClone(injection));
    this.events.push(...events);
  }

  private has({ id, practiceId, name, nth }: Injection): boolean {
    if (this.rows.has(id)) return true;
    const same = (row: Injection): boolean =>
      row.practiceId === practiceId && row.name === name && row.nth === nth;
    return nth !== null && [...this.rows.values()].some(same);
  }

  async move({ id, from, to, change, events = [] }: Transition): Promise<Injection | null> {
    const row = this.rows.get(id);
    if (!row || !from.includes(row.state)) return null;
    Object.assign(row, structuredClone(change), { state: to });
    this.events.push(...events);
    return structuredClone(row);
  }

  async find(id: string): Promise<Injection | null> {
    return structuredClone(this.rows.get(id) ?? null);
  }

  async ofPractice(practiceId: string): Promise<Injection[]> {
    return structuredClone([...this.rows.values()].filter((row) => row.practiceId === practiceId));
  }

  async practicesWith(states: readonly InjectionState[]): Promise<string[]> {
    const rows = [...this.rows.values()].filter(({ state }) => states.includes(state));
    return [...new Set(rows.map(({ practiceId }) => practiceId))].sort();
  }
}
