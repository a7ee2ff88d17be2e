import { Inject, Injectable } from '@nestjs/common';
import { durationMs, type ScenarioAttempt, type ScriptStep, type StackFile } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { attemptScript } from '#scenarios';
import type { Practice } from '../practice.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { ShellScreen } from '../terminal/shell-screen.js';
import { TerminalService } from '../terminal/terminal.service.js';
import type { TerminalSession } from '../terminal/terminal-session.js';
import { placeOf } from '../workplaces/workplace.js';

/** A person's terminal: the width of a laptop's. */
const SIZE = { columns: 120, rows: 32 };
/** A command, or a login, answers in this time. */
const ANSWER_TIMEOUT_MS = 60_000;

/** By this name it appears on the timeline. */
export const SCRIPTED_RESPONDER = 'Scripted responder';

/** Types an attempt of a scenario into a real terminal, as a responder would. */
@Injectable()
export class ScriptedResponder {
  constructor(
    private readonly terminals: TerminalService,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** Resolves when all is typed and the last command has ended. */
  async type(
    practice: Practice,
    stack: StackFile,
    attempt: ScenarioAttempt,
    signal: AbortSignal,
  ): Promise<void> {
    const screen = new ShellScreen(this.clock);
    const greeted = screen.nextPrompt(ANSWER_TIMEOUT_MS, signal);
    // When no terminal opens, nobody waits for its prompt.
    greeted.catch(() => undefined);
    const place = placeOf(practice, stack, 'No terminal can be opened');
    const session = await this.terminals.openIn(place, SCRIPTED_RESPONDER, SIZE, screen);
    try {
      await greeted;
      const typist = new Typist(session, screen, practice.tempo, this.clock, signal);
      for (const step of attemptScript(attempt, stack)) await typist.step(step, stack.entry.node);
      await typist.goTo(stack.entry.node, stack.entry.node);
    } finally {
      await session.close('the script is done');
    }
  }
}

/** Hands on a keyboard. */
class Typist {
  constructor(
    private readonly session: TerminalSession,
    private readonly screen: ShellScreen,
    private readonly tempo: number,
    private readonly clock: Clock,
    private readonly signal: AbortSignal,
  ) {}

  async step(step: ScriptStep, entry: string): Promise<void> {
    await this.goTo(step.on ?? this.screen.host ?? entry, entry);
    await this.clock.wait(durationMs(step.pause) / this.tempo, this.signal);
    const prompt = this.screen.nextPrompt(ANSWER_TIMEOUT_MS, this.signal);
    prompt.catch(() => undefined);
    if (step.answer) await this.typeAndAnswer(step.type, step.answer);
    else this.session.write(`${step.type}\r`);
    await prompt;
    this.assertStatus(step);
  }

  /** Logs in to a node from the entry node, leaving the one before. */
  async goTo(node: string, entry: string): Promise<void> {
    if (this.screen.host === node) return;
    if (this.screen.host !== entry) await this.line('exit');
    if (node !== entry) await this.line(`ssh ${node}`);
  }

  private async line(text: string): Promise<void> {
    const prompt = this.screen.nextPrompt(ANSWER_TIMEOUT_MS, this.signal);
    this.session.write(`${text}\r`);
    await prompt;
  }

  private async typeAndAnswer(text: string, answer: { to: string; type: string }): Promise<void> {
    const asked = this.screen.nextText(new RegExp(answer.to, 'm'), ANSWER_TIMEOUT_MS, this.signal);
    this.session.write(`${text}\r`);
    await asked;
    this.session.write(`${answer.type}\r`);
  }

  private assertStatus(step: ScriptStep): void {
    if (step.exitStatus === undefined || this.screen.exitStatus === step.exitStatus) return;
    throw new AppError(
      'scenario.script-failed',
      `The script's "${step.type}" ended with ${this.screen.exitStatus}, not ${step.exitStatus}.`,
    );
  }
}
