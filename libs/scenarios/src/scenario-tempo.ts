import type { ScenarioFile, StackFile } from '#contracts';
import { AppError } from '#kernel';

type Paced = Pick<ScenarioFile, 'tempo'>;
type PacedStack = Pick<StackFile, 'id' | 'tempo'>;

/** The highest tempo at which a scenario is played on its stack. */
export function mostTempo({ tempo }: Paced, stack: PacedStack): number {
  return Math.min(stack.tempo.max, tempo?.max ?? stack.tempo.max);
}

/** The tempo that was asked for, or the usual one. Error: `input.invalid` beyond what scenario or stack allow. */
export function tempoFor(scenario: Paced, stack: PacedStack, asked: number | undefined): number {
  const most = mostTempo(scenario, stack);
  const tempo = asked ?? Math.min(stack.tempo.default, most);
  if (tempo <= most) return tempo;
  const what = most < stack.tempo.max ? 'This scenario is played' : `The stack "${stack.id}" runs`;
  throw new AppError('input.invalid', `${what} at most at tempo ${most}: choose ${most} or less.`, {
    details: [{ field: 'tempo', message: `is above ${most}` }],
  });
}
