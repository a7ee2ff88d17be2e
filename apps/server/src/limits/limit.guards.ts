import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { bearerOf } from '../http/credentials.js';
import type { KnownRequest } from '../http/person.guard.js';
import { RequestLimits } from './request-limits.js';

/** Counts every request by the address that it comes from, before anybody asks who makes it. */
@Injectable()
export class AddressLimitGuard implements CanActivate {
  constructor(private readonly limits: RequestLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { request, response } = exchange(context);
    await this.limits.take('address', request.ip ?? 'unknown', response);
    return true;
  }
}

/** Counts requests by the account that makes them and by its token; stands behind the guard that knows the person. */
@Injectable()
export class CallerLimitGuard implements CanActivate {
  constructor(private readonly limits: RequestLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { request, response } = exchange(context);
    if (!request.person) return true;
    await this.limits.take('account', request.person.id, response);
    const token = bearerOf(request.headers.authorization);
    // What is kept in memory lets nobody in.
    if (token) await this.limits.take('token', createHash('sha256').update(token).digest('hex'), response);
    return true;
  }
}

function exchange(context: ExecutionContext): { request: KnownRequest; response: Response } {
  const http = context.switchToHttp();
  return { request: http.getRequest<KnownRequest>(), response: http.getResponse<Response>() };
}
