import { access, constants } from 'node:fs/promises';
import { AppError } from '#kernel';
import { nearestExisting } from './nearest-existing.js';

/**
 * Refuses a folder in which nothing can be written, or made, before anything is begun whose result goes there.
 * Error: `input.invalid`.
 */
export async function assertWritable(folder: string, option: string): Promise<void> {
  const nearest = await nearestExisting(folder);
  const why = nearest.isFolder ? await refusal(nearest.path) : `${nearest.path} is a file`;
  if (why === null) return;
  throw new AppError(
    'input.invalid',
    `Nothing can be written to ${folder}, as ${why}: choose another ${option}.`,
  );
}

async function refusal(folder: string): Promise<string | null> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return `${folder} is not writable (${(error as NodeJS.ErrnoException).code})`;
  }
}
