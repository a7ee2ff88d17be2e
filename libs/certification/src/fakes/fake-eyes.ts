import type { Probe } from '#contracts';
import { type Leftovers, SandboxEyes } from '../play/sandbox-eyes.port.js';
import type { SeenText } from '../spoilers/seen-text.js';

/** A sandbox of which a test says what can be seen. */
export class FakeEyes extends SandboxEyes {
  green: (probe: Probe) => boolean = () => false;
  texts: SeenText[] = [];
  leftovers: Leftovers = { left: [], keptByEngine: [] };

  async isGreen(_sandboxId: string, probe: Probe): Promise<boolean> {
    return this.green(probe);
  }

  async read(): Promise<SeenText[]> {
    return this.texts;
  }

  async left(): Promise<Leftovers> {
    return this.leftovers;
  }
}
