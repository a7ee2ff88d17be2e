import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import { LoginService, type Person } from '#accounts';
import type { Me } from '#contracts';
import { AppError } from '#kernel';
import { SESSION_COOKIE, sessionOf } from './credentials.js';
import { CurrentPerson, Public } from './person.guard.js';

function cookie(value: string, maxAge: number): string {
  return stringifySetCookie({
    name: SESSION_COOKIE,
    value,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    maxAge,
  });
}

/** Thirty days: as long as a login lasts. */
const LOGIN_SECONDS = 30 * 24 * 3_600;

/** Logging in by link, logging out, and who I am. */
@Controller()
export class SessionController {
  constructor(private readonly login: LoginService) {}

  /** The link that `npm start` prints. A link that no longer works leads to a page that says so. */
  @Public()
  @Get('login/:token')
  async redeem(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = String(request.params.token);
    try {
      const session = await this.login.redeemLink(token);
      response.setHeader('Set-Cookie', cookie(session, LOGIN_SECONDS));
      response.redirect(303, '/');
    } catch (error) {
      if (AppError.from(error).code !== 'auth.link-invalid') throw error;
      response.redirect(303, '/login?used=1');
    }
  }

  @Post('api/logout')
  @HttpCode(204)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const session = sessionOf(request.headers.cookie);
    if (session) await this.login.logout(session);
    response.setHeader('Set-Cookie', cookie('', 0));
  }

  @Get('api/me')
  me(@CurrentPerson() person: Person): Me {
    return { id: person.id, name: person.name, administrator: person.administrator };
  }

  /** A new login link for the caller, for another browser. */
  @Post('api/login-links')
  async link(@CurrentPerson() person: Person, @Query() _: unknown): Promise<{ token: string }> {
    return { token: await this.login.createLink(person.id) };
  }
}
