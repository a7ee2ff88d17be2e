import { InvalidArgumentError } from 'commander';
import { createPracticeRequestSchema } from '#contracts';

const { variant, tempo } = createPracticeRequestSchema.shape;

/** `--tempo`: what the server would refuse is refused before anything is started. */
export function tempoOption(text: string): number {
  const parsed = tempo.safeParse(Number(text));
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  throw new InvalidArgumentError('The tempo is a number from 1 to 100, for example 10.');
}

/** `--variant`: the seed, in the form in which the server takes it. */
export function variantOption(text: string): string {
  const parsed = variant.safeParse(text);
  if (parsed.success && parsed.data !== undefined) return parsed.data;
  throw new InvalidArgumentError('The variant is a seed of letters, digits, "_" and "-", 32 at most.');
}
