import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { LoginService, type Person } from '#accounts';
import { VIEW_AS_HEADER, type ViewAs, viewAsSchema } from '#contracts';
import { AppError } from '#kernel';
import { bearerOf, sessionOf } from './credentials.js';

const PUBLIC = 'simsup:public';

/** Marks a route that needs no login. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** A person, and through whose eyes they want to look. */
export interface KnownPerson extends Person {
  viewAs?: ViewAs | undefined;
}

export interface KnownRequest extends Request {
  person?: KnownPerson;
}

/** The person who makes the request. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): KnownPerson => {
  const { person } = context.switchToHttp().getRequest<KnownRequest>();
  if (!person) throw new AppError('auth.required', 'Log in first.');
  return person;
});

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Lets in people with a session cookie or a bearer token. A cookie alone does not do for a request that
 * changes something: it must carry `X-SimSup-Request`, which another site's form cannot send (CSRF).
 */
@Injectable()
export class PersonGuard implements CanActivate {
  constructor(
    private readonly login: LoginService,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const person = await this.personOf(request);
    if (!person)
      throw new AppError(
        'auth.required',
        'Log in first: open the link that `npm start` printed, or make a new one with `simsup login-link`.',
      );
    request.person = { ...person, viewAs: viewAsOf(request) };
    return true;
  }

  private async personOf(request: Request): Promise<Person | null> {
    const bearer = bearerOf(request.headers.authorization);
    if (bearer) return this.login.personOfToken(bearer);
    const session = sessionOf(request.headers.cookie);
    if (!session) return null;
    if (!READING.has(request.method) && request.headers['x-simsup-request'] === undefined)
      throw new AppError(
        'auth.forbidden',
        'Send the header "X-SimSup-Request: 1" with requests that change something.',
      );
    return this.login.personOfSession(session);
  }
}

function viewAsOf(request: Request): ViewAs | undefined {
  const parsed = viewAsSchema.optional().safeParse(request.headers[VIEW_AS_HEADER]);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'input.invalid',
    `Set the header "${VIEW_AS_HEADER}" to one of ${viewAsSchema.options.join(', ')}, or leave it out.`,
  );
}
