import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { catchError, concatMap, from, type Observable, of } from 'rxjs';
import { IDEMPOTENCY_KEY_HEADER, idempotencyKeySchema, VIEW_AS_HEADER } from '#contracts';
import { AppError, newId } from '#kernel';
import type { KnownRequest } from '../http/person.guard.js';
import { IdempotencyKeys, type KeyedRequest } from './idempotency-keys.service.js';

/** Set on an answer that was given before. */
export const REPLAYED_HEADER = 'Idempotency-Replayed';

/** Answers a POST that comes again with the same `Idempotency-Key` as it was answered before, and does nothing. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly keys: IdempotencyKeys) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = keyed(context.switchToHttp().getRequest<KnownRequest>());
    if (!request) return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    const before = await this.keys.begin(request);
    if (!before) return this.first(request, response, next);
    response.status(before.status).setHeader(REPLAYED_HEADER, 'true');
    return of(before.body);
  }

  private first(request: KeyedRequest, response: Response, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) =>
        from(this.keys.failed(request)).pipe(
          concatMap(() => {
            throw error;
          }),
        ),
      ),
      concatMap(async (body: unknown) => {
        await this.keys.done(request, response.statusCode, body);
        return body;
      }),
    );
  }
}

/** A request that somebody sent with a key; null when there is none. Throws `input.invalid` for what is no key. */
function keyed({ method, originalUrl, headers, body, person }: KnownRequest): KeyedRequest | null {
  const key = headers[IDEMPOTENCY_KEY_HEADER];
  if (key === undefined || method !== 'POST' || !person) return null;
  const parsed = idempotencyKeySchema.safeParse(key);
  if (!parsed.success)
    throw new AppError(
      'input.invalid',
      `Set the header "Idempotency-Key" to a random text, such as a UUID: ${parsed.error.issues[0]?.message}.`,
    );
  return {
    personId: person.id,
    key: parsed.data,
    claim: newId(),
    content: [originalUrl, headers[VIEW_AS_HEADER] ?? null, body ?? null],
  };
}
