import { AppError } from '#kernel';

/** The error for a stack that was not built (completely) on this engine. */
export function imagesMissing(stackId: string, missing: string[] = []): AppError {
  const which = missing.length > 0 ? ` (${missing.join(', ')})` : '';
  return new AppError(
    'stack.images-missing',
    `The images of the stack "${stackId}" are not built on this machine${which}. Run "npm start" or "npm run build".`,
  );
}
