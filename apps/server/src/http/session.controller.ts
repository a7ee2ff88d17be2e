import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { LoginService, type Person, SignInService } from '#accounts';
import { forgotPasswordRequestSchema, signInRequestSchema } from '#contracts';
import { AppError } from '#kernel';
import { sessionOf } from './credentials.js';
import { CurrentPerson, Public } from './person.guard.js';
import { forgetSession, keepSession } from './session-cookie.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Logging in by link or by password, and logging out. */
@Controller()
export class SessionController {
  constructor(
    private readonly login: LoginService,
    private readonly signIns: SignInService,
  ) {}

  /** The link that `npm start` prints. A link that no longer works leads to a page that says so. */
  @Public()
  @Get('login/:token')
  async redeem(@Req() request: Request, @Res() response: Response): Promise<void> {
    const token = String(request.params.token);
    try {
      const session = await this.login.redeemLink(token);
      response.setHeader('Set-Cookie', keepSession(session, request.secure));
      response.redirect(303, '/');
    } catch (error) {
      if (AppError.from(error).code !== 'auth.link-invalid') throw error;
      response.redirect(303, '/login?used=1');
    }
  }

  @Public()
  @Post('api/sign-in')
  @HttpCode(204)
  async signIn(
    @Req() request: Request,
    @Body(new ZodPipe(signInRequestSchema)) body: z.infer<typeof signInRequestSchema>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const session = await this.signIns.signIn({ ...body, host: hostOf(request) });
    response.setHeader('Set-Cookie', keepSession(session, request.secure));
  }

  /** Answers the same whether somebody has the address or not. */
  @Public()
  @Post('api/forgot-password')
  @HttpCode(202)
  async forgot(
    @Req() request: Request,
    @Body(new ZodPipe(forgotPasswordRequestSchema)) body: z.infer<typeof forgotPasswordRequestSchema>,
  ): Promise<void> {
    await this.signIns.forgotPassword(body.email, hostOf(request));
  }

  @Post('api/logout')
  @HttpCode(204)
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const session = sessionOf(request.headers.cookie);
    if (session) await this.login.logout(session);
    response.setHeader('Set-Cookie', forgetSession(request.secure));
  }

  /** A new login link for the caller, for another browser. */
  @Post('api/login-links')
  async link(@CurrentPerson() person: Person, @Query() _: unknown): Promise<{ token: string }> {
    return { token: await this.login.createLink(person.id) };
  }
}

/** The address that the connection comes from. */
export function hostOf(request: Request): string {
  return request.ip ?? 'unknown';
}
