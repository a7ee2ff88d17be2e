import type { ShellResult } from '../node-shell.port.js';

/** A node with a supervisor and one service, and the commands by which people talk to it. */
export class FakeSupervisor {
  state: 'up' | 'down' = 'up';
  runs = true;
  /** How often the service was started. */
  starts = 0;
  /** It never does what it is told. */
  deaf = false;

  constructor(private readonly service: string) {}

  readonly run = (command: string[]): Partial<ShellResult> | undefined => {
    const [tool, ...words] = command;
    if (tool === 'systemctl') return this.systemctl(words);
    if (tool !== 'hab') return undefined;
    if (!this.runs) return { exitStatus: 3, stderr: 'The Supervisor is not running.' };
    if (words[2] !== this.service) return { exitStatus: 2, stderr: `Service not loaded: ${words[2]}` };
    if (words[1] === 'status')
      return { stdout: `package state uptime (s)\n${this.service} ${this.state} 12` };
    return this.change(words[1] === 'start');
  };

  private systemctl([verb, unit]: string[]): Partial<ShellResult> {
    if (unit === 'hab-sup') this.runs = verb === 'start';
    else if (unit !== this.service) return { exitStatus: 5 };
    else if (verb === 'is-active') return { exitStatus: this.state === 'up' ? 0 : 3 };
    else return this.change(verb === 'start');
    return {};
  }

  private change(up: boolean): Partial<ShellResult> {
    if (this.deaf) return { stderr: 'not yet' };
    if (up && this.state === 'down') this.starts++;
    this.state = up ? 'up' : 'down';
    return {};
  }
}
