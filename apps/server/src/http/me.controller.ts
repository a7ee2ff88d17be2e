import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { LoginService, People, type Person, SignInService } from '#accounts';
import {
  changeMeRequestSchema,
  changePasswordRequestSchema,
  changeTimeZoneRequestSchema,
  createTokenRequestSchema,
  type Me,
  type TokenView,
} from '#contracts';
import { sessionOf } from './credentials.js';
import { CurrentPerson } from './person.guard.js';
import { hostOf } from './session.controller.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Who I am, my password and my tokens. */
@Controller('api')
export class MeController {
  constructor(
    private readonly login: LoginService,
    private readonly signIns: SignInService,
    private readonly people: People,
  ) {}

  @Get('me')
  me(@CurrentPerson() { id, name, email, role, timeZone = null }: Person): Me {
    return { id, name, email, role, timeZone };
  }

  @Patch('me')
  async change(
    @CurrentPerson() person: Person,
    @Req() request: Request,
    @Body(new ZodPipe(changeMeRequestSchema)) body: z.infer<typeof changeMeRequestSchema>,
  ): Promise<Me> {
    const { current, ...own } = body;
    const session = sessionOf(request.headers.cookie) ?? '';
    return this.me(await this.people.changeOwn(person, own, { session, current, host: hostOf(request) }));
  }

  /** Plans are checked against the business day of this zone. */
  @Put('me/time-zone')
  async changeZone(
    @CurrentPerson() person: Person,
    @Body(new ZodPipe(changeTimeZoneRequestSchema)) body: z.infer<typeof changeTimeZoneRequestSchema>,
  ): Promise<Me> {
    return this.me(await this.people.changeOwnZone(person, body.timeZone));
  }

  @Post('me/password')
  @HttpCode(204)
  async password(
    @CurrentPerson() person: Person,
    @Req() request: Request,
    @Body(new ZodPipe(changePasswordRequestSchema)) body: z.infer<typeof changePasswordRequestSchema>,
  ): Promise<void> {
    const session = sessionOf(request.headers.cookie) ?? '';
    const change = { session, current: body.current, password: body.password };
    await this.signIns.changePassword(person, change, hostOf(request));
  }

  @Get('tokens')
  async tokens(@CurrentPerson() person: Person): Promise<{ tokens: TokenView[] }> {
    const tokens = await this.login.tokens(person.id);
    return {
      tokens: tokens.map(({ id, label, createdAt, lastUsedAt }) => ({
        id,
        label,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
    };
  }

  /** The secret is told here, once. */
  @Post('tokens')
  async createToken(
    @CurrentPerson() person: Person,
    @Body(new ZodPipe(createTokenRequestSchema)) body: z.infer<typeof createTokenRequestSchema>,
  ): Promise<{ token: string }> {
    return { token: await this.login.createToken(person.id, body.label) };
  }

  @Delete('tokens/:id')
  @HttpCode(204)
  async dropToken(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    await this.login.dropToken(person.id, id);
  }
}
