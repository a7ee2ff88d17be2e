import type { Probe } from '#contracts';
import { type Leftovers, SandboxEyes, type Sight } from '../play/sandbox-eyes.port.js';
import type { SeenText } from '../spoilers/seen-text.js';

/** A sandbox of which a test says what can be seen. */
export class FakeEyes extends SandboxEyes {
  green: (probe: Probe) => boolean = () => false;
  texts: SeenText[] = [];
  leftovers: Leftovers = { left: [], keptByEngine: [] };

  async look(_sandboxId: string, probe: Probe): Promise<Sight> {
    const green = this.green(probe);
    return { green, evidence: `exit ${green ? 0 : 1}: as told` };
  }

  async read(): Promise<SeenText[]> {
    return this.texts;
  }

  async left(): Promise<Leftovers> {
    return this.leftovers;
  }
}
