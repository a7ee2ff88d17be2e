import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { AppError } from '#kernel';

/** Parses a body or query with its schema; refuses with one message a field. */
export class ZodPipe<T> implements PipeTransform<unknown, T> {
  constructor(readonly schema: z.ZodType<T>) {}

  transform(value: unknown): T {
    const parsed = this.schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    const details = parsed.error.issues.map((issue) => ({
      field: issue.path.join('.') || '(whole)',
      message: issue.message,
    }));
    const first = details[0];
    throw new AppError('input.invalid', `Check "${first?.field}": ${first?.message}.`, { details });
  }
}
