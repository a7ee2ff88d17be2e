import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Identities, OpenIdSignIn, OwnerCheck, type Person } from '#accounts';
import { type IdentityView, linkIdentityRequestSchema, type linkIdentitySchema } from '#contracts';
import { sessionOf } from './credentials.js';
import { browserOf, keepBrowser } from './openid-cookie.js';
import { CurrentPerson } from './person.guard.js';
import { hostOf } from './session.controller.js';
import { ZodPipe } from './zod-body.pipe.js';

/** As whom at the provider I may come in. */
@Controller('api/me/identities')
export class IdentitiesController {
  constructor(
    private readonly identities: Identities,
    private readonly owner: OwnerCheck,
    private readonly openId: OpenIdSignIn,
  ) {}

  @Get()
  async list(@CurrentPerson() person: Person): Promise<{ identities: IdentityView[] }> {
    const identities = await this.identities.of(person);
    return {
      identities: identities.map(({ id, issuer, label, createdAt, lastUsedAt }) => ({
        id,
        issuer,
        label,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
      })),
    };
  }

  /** Begins to link one: the browser then goes to the answer's address. */
  @Post()
  async link(
    @CurrentPerson() person: Person,
    @Req() request: Request,
    @Body(new ZodPipe(linkIdentityRequestSchema)) body: z.infer<typeof linkIdentityRequestSchema>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof linkIdentitySchema>> {
    const { cookie } = request.headers;
    const host = hostOf(request);
    await this.owner.assertOwner(person, { session: sessionOf(cookie) ?? '', current: body.current, host });
    const asked = { browser: browserOf(cookie), returnTo: '/account?linked=1', host, linkTo: person };
    const { url, browser } = await this.openId.start(asked);
    response.setHeader('Set-Cookie', keepBrowser(browser, request.secure));
    return { url };
  }

  @Delete(':id')
  @HttpCode(204)
  async unlink(
    @CurrentPerson() person: Person,
    @Req() request: Request,
    @Param('id') id: string,
  ): Promise<void> {
    await this.identities.unlink(person, id, sessionOf(request.headers.cookie) ?? '');
  }
}
