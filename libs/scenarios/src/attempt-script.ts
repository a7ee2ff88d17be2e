import type { ScenarioAttempt, ScriptStep, StackFile } from '#contracts';

/** What an attempt types: its own script, or that of the attempt of the stack which it uses. Empty when there is none. */
export function attemptScript({ script, use }: ScenarioAttempt, stack: StackFile): readonly ScriptStep[] {
  return script ?? stack.attempts.find(({ name }) => name === use)?.script ?? [];
}
