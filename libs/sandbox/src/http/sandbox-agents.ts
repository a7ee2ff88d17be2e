import type { SandboxEngine } from '../engine/sandbox-engine.js';
import { type HttpPurpose, SandboxAgent } from './sandbox-agent.js';

/** The HTTP agents of all sandboxes, made when they are first asked for. */
export class SandboxAgents {
  private readonly agents = new Map<string, Map<HttpPurpose, SandboxAgent>>();

  constructor(private readonly engine: Pick<SandboxEngine, 'openTcp'>) {}

  of(sandboxId: string, purpose: HttpPurpose): SandboxAgent {
    const ofSandbox = this.agents.get(sandboxId) ?? new Map<HttpPurpose, SandboxAgent>();
    this.agents.set(sandboxId, ofSandbox);
    const agent = ofSandbox.get(purpose) ?? new SandboxAgent(this.engine, sandboxId, purpose);
    ofSandbox.set(purpose, agent);
    return agent;
  }

  /** Ends all connections to a sandbox. */
  end(sandboxId: string): void {
    for (const agent of this.agents.get(sandboxId)?.values() ?? []) agent.destroy();
    this.agents.delete(sandboxId);
  }

  endAll(): void {
    for (const sandboxId of [...this.agents.keys()]) this.end(sandboxId);
  }
}
