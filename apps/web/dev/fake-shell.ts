export interface RanCommand {
  host: string;
  command: string;
  exitStatus: number;
  durationMs: number;
}

const LOG = [
  'Nov 20 13:52:34 live-builder-api-0 hab[3176]: builder-api.live(O): ERROR:habitat_builder_api: [err: NO_SHARD, msg: rt:route:2]',
  'Nov 20 13:52:36 live-builder-api-0 hab[3176]: builder-api.live(O): \x1b[33mWARN\x1b[0m: slow upstream, 15002 ms',
];
const STATUS = [
  'package                            type        state  uptime (s)  pid   group              style',
  'core/builder-api/6021/2017111701   standalone  up     86412       3176  builder-api.live   persistent',
  'core/builder-api-proxy/6021/2017   standalone  \x1b[31mdown\x1b[0m   0           -     builder-api-proxy  persistent',
];

/** A line editor that looks like a shell: enough to see the terminal at work. */
export class FakeShell {
  private line = '';
  private host = 'jump';

  constructor(
    private readonly say: (data: string) => void,
    private readonly onRan: (ran: RanCommand) => void,
  ) {
    this.say('Welcome. Log in to a node by its name, for example \x1b[1mssh live-builder-api-0\x1b[0m.\r\n');
    this.prompt();
  }

  /** Takes what was typed; answers "exit" when the shell has ended. */
  type(data: string): 'open' | 'exit' {
    for (const key of data) {
      if (key === '\r') {
        const command = this.line.trim();
        this.line = '';
        this.say('\r\n');
        if (command === 'exit' && this.host === 'jump') return 'exit';
        this.run(command);
        this.prompt();
      } else if (key === '\x7f') {
        if (this.line.length > 0) this.say('\b \b');
        this.line = this.line.slice(0, -1);
      } else if (key >= ' ') {
        this.line += key;
        this.say(key);
      }
    }
    return 'open';
  }

  private prompt(): void {
    this.say(`\x1b[32mresponder@${this.host}\x1b[0m:\x1b[34m~\x1b[0m$ `);
  }

  private run(command: string): void {
    if (command === '') return;
    const host = this.host;
    const exitStatus = this.answer(command);
    this.onRan({ host, command, exitStatus, durationMs: 20 + command.length * 7 });
  }

  private answer(command: string): number {
    const print = (lines: string[]) => this.say(lines.map((line) => `${line}\r\n`).join(''));
    const ssh = /^ssh (\S+)$/.exec(command);
    if (ssh?.[1]) this.host = ssh[1];
    else if (command === 'exit') this.host = 'jump';
    else if (command.startsWith('journalctl')) print(LOG);
    else if (command === 'hab sup status') print(STATUS);
    else {
      print([`bash: ${command.split(' ')[0]}: command not found`]);
      return 127;
    }
    return 0;
  }
}
