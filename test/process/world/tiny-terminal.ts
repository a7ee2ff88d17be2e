import { FakePty } from '#testing';

const SHELL = 'store:77';
const mark = (body: string): string => `\u001B]633;${body}\u0007`;
const PROMPT = mark('P;Host=store;Shell=77;User=responder');

/** A terminal whose shell marks its commands as that of a real node does. */
export class TinyTerminal extends FakePty {
  private line = '';

  constructor(
    request: ConstructorParameters<typeof FakePty>[0],
    node: string,
    private readonly run: (command: string) => void,
  ) {
    super(request, node);
    this.show(PROMPT);
  }

  override write(data: string): void {
    super.write(data);
    this.line += data;
    if (!this.line.endsWith('\r')) return;
    const command = this.line.slice(0, -1).trim();
    this.line = '';
    this.show(mark(`E;${command};${SHELL}`) + mark(`C;${SHELL}`));
    this.run(command);
    this.show(mark(`D;0;${SHELL}`) + PROMPT);
  }
}
