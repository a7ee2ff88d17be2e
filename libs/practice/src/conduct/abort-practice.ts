import { Logger } from '@nestjs/common';
import type { AppError } from '#kernel';
import type { RunServices } from './run-services.js';

const log = new Logger('practice');

/** Ends a practice that cannot go on, and tells why; when it has ended already it stays as it did. */
export async function abortPractice(services: RunServices, id: string, error: AppError): Promise<void> {
  const at = services.clock.now();
  if (error.family === 'unexpected') log.error(`practice ${id} aborted`, error.cause);
  const sandboxTrouble = error.code.startsWith('sandbox.') || error.code.startsWith('engine.');
  if (sandboxTrouble)
    await services.recorder.record(id, [
      { type: 'sandbox.failed', occurredAt: at, data: { message: error.message } },
    ]);
  const change = { practiceId: id, to: 'aborted' as const, at, reason: error.message };
  await services.changes.advance({ ...change, patch: { abortReason: error.message, endedAt: at } });
}
