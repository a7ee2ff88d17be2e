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
import { wrongState } from '../life/practice-life.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { permissions } from '../view/permissions.js';
import { roleOf } from '../view/role-of.js';
import { historyFile } from './history-file.js';
import { TerminalSession, type TerminalSink } from './terminal-session.js';

/** Terminals of one practice at once: six responders with two each, and room for a few more. */
const TERMINALS_PER_PRACTICE = 16;

export interface TerminalRequest extends TerminalSize {
  practiceId: string;
  person: Asker & { name: string };
}

/** Opens responders' terminals on a practice's jump host. */
@Injectable()
export class TerminalService {
  private readonly log = new Logger(TerminalService.name);
  private readonly open = new Map<string, Map<string, TerminalSession>>();

  constructor(
    private readonly practices: PracticeRepository,
    private readonly shelf: ScenarioShelf,
    private readonly sandboxes: SandboxService,
    private readonly recordings: RecordingStore,
    private readonly timeline: TimelineService,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** For a person. Errors: `auth.forbidden`, `practice.wrong-state`, `terminal.busy`, `sandbox.lost`. */
  async openFor(request: TerminalRequest, sink: TerminalSink): Promise<TerminalSession> {
    const practice = await this.practices.get(request.practiceId);
    const members = await this.practices.members([practice.id]);
    const role = roleOf(members, practice.id, request.person);
    if (!permissions(practice, role).openTerminal) {
      if (!permissions(practice, 'responder').openTerminal)
        throw wrongState('No terminal can be opened', practice.state);
      throw new AppError(
        'auth.forbidden',
        'Terminals are for responders: your role in this practice does not allow one.',
      );
    }
    const { person, columns, rows } = request;
    const shell = { columns, rows, historyFile: historyFile(person.id, person.name) };
    return this.openIn(practice, person.name, shell, sink);
  }

  /** For whoever plays a responder. */
  async openIn(
    practice: Practice,
    personName: string,
    shell: ShellRequest,
    sink: TerminalSink,
  ): Promise<TerminalSession> {
    const sessions = this.open.get(practice.id) ?? new Map<string, TerminalSession>();
    if (sessions.size >= TERMINALS_PER_PRACTICE)
      throw new AppError(
        'terminal.busy',
        `This practice has ${TERMINALS_PER_PRACTICE} terminals open: close one first.`,
      );
    const { sandboxId, id: practiceId } = practice;
    if (!sandboxId) throw wrongState('No terminal can be opened', practice.state);
    const node = this.shelf.of(practice).stack.entry.node;
    const { columns, rows } = shell;
    const pty = await this.sandboxes.openTerminal(sandboxId, shell);
    const terminalId = newId();
    const recording = { id: terminalId, practiceId, personName, node, columns, rows };
    const recorder = await AsciicastRecorder.begin(recording, this.recordings, this.clock);
    const opened = { terminalId, by: personName, node };
    await this.timeline.append(practiceId, [
      { type: 'terminal.opened', occurredAt: this.clock.now(), data: opened },
    ]);
    const session = new TerminalSession({
      terminalId,
      personName,
      pty,
      recorder,
      sink,
      clock: this.clock,
      record: async (events) => void (await this.timeline.append(practiceId, events)),
    });
    this.keep(practiceId, sessions, session);
    return session;
  }

  /** Hangs up all terminals of a practice. */
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
