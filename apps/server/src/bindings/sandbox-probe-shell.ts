import { Injectable } from '@nestjs/common';
import { SandboxService } from '#sandbox';
import { type ProbeAnswer, type ProbeCommand, ProbeShell } from '#telemetry';

/** Probes look at the nodes of sandboxes through the engine. */
@Injectable()
export class SandboxProbeShell extends ProbeShell {
  constructor(private readonly sandboxes: SandboxService) {
    super();
  }

  exec(sandboxId: string, node: string, command: ProbeCommand): Promise<ProbeAnswer> {
    return this.sandboxes.probe(sandboxId, node, command);
  }
}
