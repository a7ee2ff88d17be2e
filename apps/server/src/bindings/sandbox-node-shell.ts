import { Injectable } from '@nestjs/common';
import { NodeShell, type ShellRequest, type ShellResult } from '#faults';
import { SandboxService } from '#sandbox';

/** Faults act on the nodes of sandboxes through the engine. */
@Injectable()
export class SandboxNodeShell extends NodeShell {
  constructor(private readonly sandboxes: SandboxService) {
    super();
  }

  exec(sandboxId: string, node: string, request: ShellRequest): Promise<ShellResult> {
    return this.sandboxes.exec(sandboxId, node, request);
  }
}
