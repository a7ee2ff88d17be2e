import { Inject, Injectable, Logger } from '@nestjs/common';
import { AppError, type Clock, newId } from '#kernel';
import {
  AsciicastRecorder,
  RecordingStore,
  SandboxService,
  type ShellRequest,
  type TerminalSize,
} from '#sandbox';
import { TimelineService } from '#timeline';
import type { Asker } from '../asker.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { StackChecksBook } from '../prerequisites/stack-checks.service.js';
import type { Workplace } from '../workplaces/workplace.js';
import { Workplaces } from '../workplaces/workplaces.service.js';
import { historyFile } from './history-file.js';
import { loginNotingSink } from './login-noting-sink.js';
import { TerminalSession, type TerminalSessionParts, type TerminalSink } from './terminal-session.js';

/** Terminals of one practice or visit at once: six responders with two each, and room for a few more. */
const TERMINALS_PER_PRACTICE = 16;

export interface TerminalRequest extends TerminalSize {
  /** Of the practice or of the visit. */
  practiceId: string;
  person: Asker & { name: string };
}

/** Opens terminals on the jump hosts of practices and visits. */
@Injectable()
export class TerminalService {
  private readonly log = new Logger(TerminalService.name);
  private readonly open = new Map<string, Map<string, TerminalSession>>();

  constructor(
    private readonly places: Workplaces,
    private readonly sandboxes: SandboxService,
    private readonly recordings: RecordingStore,
    private readonly timeline: TimelineService,
    private readonly checks: StackChecksBook,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** For a person. Errors: those of {@link Workplaces.enter}, `terminal.busy`, `sandbox.lost`. */
  async openFor(request: TerminalRequest, sink: TerminalSink): Promise<TerminalSession> {
    const { person, columns, rows } = request;
    const place = await this.places.enter(request.practiceId, person, 'openTerminal');
    const shell = { columns, rows, historyFile: historyFile(person.id, person.name) };
    return this.openIn(place, person.name, shell, sink);
  }

  /** For whoever plays a responder. */
  async openIn(
    place: Workplace,
    personName: string,
    shell: ShellRequest,
    sink: TerminalSink,
  ): Promise<TerminalSession> {
    const sessions = this.open.get(place.id) ?? new Map<string, TerminalSession>();
    if (sessions.size >= TERMINALS_PER_PRACTICE)
      throw new AppError(
        'terminal.busy',
        `${TERMINALS_PER_PRACTICE} terminals are open here: close one first.`,
      );
    const pty = await this.sandboxes.openTerminal(place.sandboxId, shell);
    const parts = { terminalId: newId(), personName, pty, clock: this.clock };
    const session = new TerminalSession({ ...parts, ...(await this.kept(place, shell, parts, sink)) });
    this.keep(place.id, sessions, session);
    return session;
  }

  /** What is kept of a terminal: all of it in a practice; on a visit only which nodes were logged in to. */
  private async kept(
    place: Workplace,
    { columns, rows }: ShellRequest,
    { terminalId, personName }: Pick<TerminalSessionParts, 'terminalId' | 'personName'>,
    sink: TerminalSink,
  ): Promise<Pick<TerminalSessionParts, 'recorder' | 'record' | 'sink'>> {
    const { id: practiceId, visitorId, stack } = place;
    if (visitorId !== null) {
      const noting = loginNotingSink(sink, (host) => this.checks.loggedIn(visitorId, stack, host));
      return { recorder: null, record: async () => undefined, sink: noting };
    }
    const { node } = stack.entry;
    const recording = { id: terminalId, practiceId, personName, node, columns, rows };
    const recorder = await AsciicastRecorder.begin(recording, this.recordings, this.clock);
    const record: TerminalSessionParts['record'] = async (events) =>
      void (await this.timeline.append(practiceId, events));
    const data = { terminalId, by: personName, node };
    await record([{ type: 'terminal.opened', occurredAt: this.clock.now(), data }]);
    return { recorder, record, sink };
  }

  /** Hangs up all terminals of a practice or visit. */
  async closeAll(practiceId: string, reason: string): Promise<void> {
    const sessions = [...(this.open.get(practiceId)?.values() ?? [])];
    const closed = await Promise.allSettled(sessions.map((session) => session.close(reason)));
    for (const result of closed)
      if (result.status === 'rejected')
        this.log.warn(`a terminal of practice ${practiceId} ended badly: ${result.reason}`);
  }

  private keep(practiceId: string, sessions: Map<string, TerminalSession>, session: TerminalSession): void {
    sessions.set(session.id, session);
    this.open.set(practiceId, sessions);
    session.done
      .catch((error: unknown) => this.log.warn(`terminal ${session.id} ended badly: ${String(error)}`))
      .finally(() => {
        sessions.delete(session.id);
        if (sessions.size === 0) this.open.delete(practiceId);
      });
  }
}
