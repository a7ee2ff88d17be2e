import { Injectable } from '@nestjs/common';
import {
  type FaultCapability,
  FaultGround,
  type HostAbilities,
  type NodeContainers,
  type NodeNetwork,
  type NodeShell,
} from '#faults';
import { EngineDoctor, NodeControl, SandboxService } from '#sandbox';

/** Faults act on the nodes of sandboxes through the engine. */
@Injectable()
export class SandboxFaultGround extends FaultGround {
  readonly shell: NodeShell;
  readonly containers: NodeContainers;
  readonly network: NodeNetwork;
  readonly host: HostAbilities;

  constructor(sandboxes: SandboxService, control: NodeControl, doctor: EngineDoctor) {
    super();
    this.shell = { exec: (...asked) => sandboxes.exec(...asked) };
    this.containers = control;
    this.network = {
      exec: (...asked) => control.execBeside(...asked),
      serve: (...asked) => control.serveBeside(...asked),
      endProgram: (...asked) => control.endBeside(...asked),
    };
    this.host = new TriedAbilities(doctor);
  }
}

/** What was tried once is remembered; what was not there is looked for again, since a build may have brought it. */
class TriedAbilities implements HostAbilities {
  private known: Promise<ReadonlySet<FaultCapability>> | null = null;

  constructor(private readonly doctor: EngineDoctor) {}

  async all(): Promise<ReadonlySet<FaultCapability>> {
    this.known ??= this.doctor.abilities();
    try {
      const abilities = await this.known;
      if (abilities.size === 0) this.known = null;
      return abilities;
    } catch (error) {
      this.known = null;
      throw error;
    }
  }
}
