import { Injectable } from '@nestjs/common';
import { TerminalService } from '#practice';
import { TerminalDoor, type TerminalHandle, type TerminalRequest, type TerminalSink } from '#timeline';

/** Terminals over the live connection are responders' terminals. */
@Injectable()
export class PracticeTerminalDoor extends TerminalDoor {
  constructor(private readonly terminals: TerminalService) {
    super();
  }

  async open(request: TerminalRequest, sink: TerminalSink): Promise<TerminalHandle> {
    const session = await this.terminals.openFor(request, sink);
    return {
      id: session.id,
      write: (data) => session.write(data),
      resize: (columns, rows) =>
        void session.resize({ columns, rows }).catch(() => session.close('the terminal was lost')),
      close: () => session.close('closed by its user'),
    };
  }
}
