import { AppError } from '#kernel';

/**
 * Ends a practice, or finds that it is ending already: a script that has come to its end and a server that finds its
 * sandbox gone may be quicker. Throws every other refusal.
 */
export async function unlessEnding(ending: Promise<unknown>): Promise<void> {
  try {
    await ending;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'practice.wrong-state')) throw error;
  }
}
