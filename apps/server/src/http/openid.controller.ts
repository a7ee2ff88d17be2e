import { Controller, Get, Logger, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LoginService, OpenIdSignIn, type Person, reasonOf } from '#accounts';
import { isOpenIdRefusal } from '#contracts';
import { AppError } from '#kernel';
import { sessionOf } from './credentials.js';
import { browserOf, keepBrowser } from './openid-cookie.js';
import { Public } from './person.guard.js';
import { hostOf } from './session.controller.js';
import { keepSession } from './session-cookie.js';

/** The way to the OpenID Connect provider and back. Browsers come here themselves: a refusal is told on a page. */
@Controller('api/openid')
export class OpenIdController {
  private readonly log = new Logger('openid');

  constructor(
    private readonly openId: OpenIdSignIn,
    private readonly login: LoginService,
  ) {}

  @Public()
  @Get('start')
  async start(@Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = { browser: browserOf(request.headers.cookie), host: hostOf(request) };
    await this.orTell(response, null, async () => {
      const { url, browser } = await this.openId.start({ ...asked, returnTo: pathOf(request.query.to) });
      response.setHeader('Set-Cookie', keepBrowser(browser, request.secure));
      return url;
    });
  }

  /** Where the provider sends the browser back. */
  @Public()
  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    const session = sessionOf(request.headers.cookie);
    const visitor = session === null ? null : await this.login.personOfSession(session);
    const browser = browserOf(request.headers.cookie);
    const { search } = new URL(request.originalUrl, 'http://localhost');
    await this.orTell(response, visitor, async () => {
      const done = await this.openId.finish({ browser, query: search, visitor });
      if (done.session !== null) response.setHeader('Set-Cookie', keepSession(done.session, request.secure));
      return done.returnTo;
    });
  }

  /** Sends the browser where `work` says, and after a refusal to the page that tells it. */
  private async orTell(
    response: Response,
    visitor: Person | null,
    work: () => Promise<string>,
  ): Promise<void> {
    response.setHeader('Cache-Control', 'no-store');
    try {
      response.redirect(303, await work());
    } catch (error) {
      const { code, family, cause } = AppError.from(error);
      if (!isOpenIdRefusal(code)) throw error;
      if (family === 'operational') this.log.warn(`${code}: ${reasonOf(cause)}`);
      response.redirect(303, `${visitor ? '/account' : '/login'}?refused=${code}`);
    }
  }
}

/** Only a path of our own, so that a crafted link cannot send anybody elsewhere. */
function pathOf(to: unknown): string {
  return typeof to === 'string' && to.length <= 500 && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/';
}
