import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Response } from 'express';
import type { ErrorBody } from '#contracts';
import { AppError, newId } from '#kernel';
import { ERROR_STATUS } from './error-status.js';

/** What the framework itself refuses (no such route, malformed JSON, too large), in our own words. */
function fromFramework(error: HttpException): AppError {
  const status = error.getStatus();
  if (status === 404) return new AppError('resource.not-found', 'There is nothing at this address.');
  if (status === 401) return new AppError('auth.required', 'Log in first.');
  if (status >= 400 && status < 500)
    return new AppError('input.invalid', `The request was not understood: ${error.message}.`);
  return AppError.from(error);
}

/** Errors of the body parser carry a status and are no HttpException. */
function isClientError(error: unknown): error is Error & { status: number } {
  const status = (error as { status?: unknown } | null)?.status;
  return error instanceof Error && typeof status === 'number' && status >= 400 && status < 500;
}

function toAppError(error: unknown): AppError {
  if (error instanceof HttpException) return fromFramework(error);
  if (!(error instanceof AppError) && isClientError(error))
    return new AppError('input.invalid', `The request was not understood: ${error.message}.`);
  return AppError.from(error);
}

/** The only place in which an error becomes an HTTP answer. */
@Catch()
export class AppErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const error = toAppError(thrown);
    const correlationId = newId();
    if (error.family === 'unexpected') this.log.error(`${correlationId} ${error.message}`, stackOf(error));
    else if (error.family === 'operational')
      this.log.warn(`${correlationId} ${error.code}: ${error.message}`);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body: ErrorBody = { code: error.code, message: error.message, correlationId };
    if (error.details.length > 0) body.details = error.details;
    if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', error.retryAfterSeconds);
    // A route may have said already that it answers with something else.
    response.status(ERROR_STATUS[error.code]).type('json').json(body);
  }
}

function stackOf(error: AppError): string | undefined {
  return error.cause instanceof Error ? error.cause.stack : error.stack;
}
