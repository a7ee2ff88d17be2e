import { Injectable, Logger } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { AppError } from '#kernel';
import { PracticeConsoles } from '#practice';
import { ERROR_STATUS } from '../http/error-status.js';
import { OWN_HEADERS, PREFLIGHT_HEADERS } from './console-headers.js';
import { CONSOLES_PATH, sorryPage } from './console-page.js';
import { proxyToConsole } from './console-proxy.js';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'DELETE']);

/**
 * Shows the consoles of running stacks below `/consoles/<pass>/`. It stands before everything else: no login, no
 * parsed body and none of the app's own headers belong to what it answers.
 */
@Injectable()
export class ConsoleDoor {
  private readonly log = new Logger(ConsoleDoor.name);

  constructor(private readonly consoles: PracticeConsoles) {}

  /** Express's handler of `/consoles`. */
  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    const [, pass, path] = /^\/([\w-]+)\/(.*)$/s.exec(request.url) ?? [];
    if (pass === undefined || path === undefined) next();
    else if (request.method === 'OPTIONS') response.writeHead(204, PREFLIGHT_HEADERS).end();
    else this.show(pass, path, request, response).catch((error: unknown) => this.refuse(error, response));
  };

  private async show(pass: string, path: string, request: Request, response: Response): Promise<void> {
    if (!METHODS.has(request.method))
      throw new AppError('input.invalid', 'Consoles are read and posted to only.');
    const open = await this.consoles.enter(pass);
    await proxyToConsole(open, { request, response, path, base: `${CONSOLES_PATH}/${pass}` });
  }

  private refuse(thrown: unknown, response: Response): void {
    const error = AppError.from(thrown);
    // a reader who has gone ends the answer in the middle; nobody needs to hear of that
    if (response.closed || response.headersSent) {
      response.destroy();
      return;
    }
    if (error.family === 'unexpected')
      this.log.error(error.message, (error.cause as Error | undefined)?.stack);
    const headers = {
      ...OWN_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    };
    response.writeHead(ERROR_STATUS[error.code], headers).end(sorryPage(error.message));
  }
}
