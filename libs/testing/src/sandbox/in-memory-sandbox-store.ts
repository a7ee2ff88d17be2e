import type {
  NewSandbox,
  SandboxClaims,
  SandboxMove,
  SandboxRecord,
  SandboxStore,
  WarmWanted,
} from '#sandbox';

/** The table `sandboxes` in memory. */
export class InMemorySandboxStore implements SandboxStore {
  readonly rows = new Map<string, SandboxRecord>();

  async installationId(): Promise<string> {
    return 'installation';
  }

  async add(sandbox: NewSandbox): Promise<SandboxRecord> {
    const record: SandboxRecord = {
      ...sandbox,
      state: 'provisioning',
      readyAt: null,
      leasedAt: null,
      provisionMs: null,
    };
    this.rows.set(record.id, record);
    return { ...record };
  }

  async addToPool(sandbox: NewSandbox, size: number): Promise<SandboxRecord | null> {
    const { stackId, tempo, imageTag } = sandbox;
    const same = [...this.rows.values()].filter(
      (row) =>
        fits(row, { stackId, tempo, imageTag }) &&
        row.practiceId === null &&
        ['provisioning', 'warm'].includes(row.state),
    );
    return same.length >= size ? null : this.add(sandbox);
  }

  async move({ id, from, to, changes }: SandboxMove): Promise<boolean> {
    const row = this.rows.get(id);
    if (!row || !from.includes(row.state)) return false;
    this.rows.set(id, { ...row, ...changes, state: to });
    return true;
  }

  async leaseWarm(wanted: WarmWanted): Promise<SandboxRecord | null> {
    const { practiceId, leasedAt } = wanted;
    const row = [...this.rows.values()].find((one) => one.state === 'warm' && fits(one, wanted));
    if (!row) return null;
    const leased: SandboxRecord = { ...row, state: 'leased', practiceId, leasedAt };
    this.rows.set(row.id, leased);
    return { ...leased };
  }

  async find(id: string): Promise<SandboxRecord | null> {
    return this.rows.get(id) ?? null;
  }

  async leasedBy(practiceId: string): Promise<SandboxRecord | null> {
    return [...this.rows.values()].find((r) => r.state === 'leased' && r.practiceId === practiceId) ?? null;
  }

  async live(): Promise<SandboxRecord[]> {
    return [...this.rows.values()].filter(({ state }) => state !== 'removed' && state !== 'failed');
  }
}

/** Claims of one process, and of others that a test makes up. */
export class InMemorySandboxClaims implements SandboxClaims {
  readonly held = new Set<string>();
  /** Sandboxes that another living server works on. */
  readonly heldElsewhere = new Set<string>();

  async take(sandboxId: string): Promise<boolean> {
    if (this.heldElsewhere.has(sandboxId)) return false;
    this.held.add(sandboxId);
    return true;
  }

  async release(sandboxId: string): Promise<void> {
    this.held.delete(sandboxId);
  }

  async isTaken(sandboxId: string): Promise<boolean> {
    return this.held.has(sandboxId) || this.heldElsewhere.has(sandboxId);
  }
}

function fits(row: SandboxRecord, wanted: Pick<SandboxRecord, 'stackId' | 'tempo' | 'imageTag'>): boolean {
  return row.stackId === wanted.stackId && row.tempo === wanted.tempo && row.imageTag === wanted.imageTag;
}
