import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Person } from '#accounts';
import {
  type OnCallNow,
  type OverrideRequest,
  overrideRequestSchema,
  type RotaConsentRequest,
  type RotaQuery,
  type RotationRequest,
  type RotaView,
  rotaConsentRequestSchema,
  rotaQuerySchema,
  rotationRequestSchema,
} from '#contracts';
import { CalendarFeeds, type RotaPerson, Rotas } from '#rota';
import { CurrentPerson, Public } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

const by = ({ id, role }: Person): RotaPerson => ({ id, administrator: role === 'admin' });

/** Who is on call, and the calendars of it. */
@Controller()
export class RotaController {
  constructor(
    private readonly rotas: Rotas,
    private readonly feeds: CalendarFeeds,
  ) {}

  @Get('api/on-call')
  async now(): Promise<{ onCall: OnCallNow[] }> {
    return { onCall: await this.rotas.now() };
  }

  @Get('api/teams/:id/rota')
  view(
    @Param('id') id: string,
    @Query(new ZodPipe(rotaQuerySchema)) { from, to }: RotaQuery,
  ): Promise<RotaView> {
    return this.rotas.view(id, new Date(from), new Date(to));
  }

  @Put('api/teams/:id/rota/rotation')
  @HttpCode(204)
  async setRotation(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body(new ZodPipe(rotationRequestSchema)) rotation: RotationRequest,
  ): Promise<void> {
    await this.rotas.setRotation(by(person), id, rotation);
  }

  /** The caller agrees to be paged by practices while they are on call, or no longer does. */
  @Put('api/teams/:id/rota/consent')
  @HttpCode(204)
  async consent(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body(new ZodPipe(rotaConsentRequestSchema)) { agreed }: RotaConsentRequest,
  ): Promise<void> {
    await this.rotas.setConsent(person.id, id, agreed);
  }

  @Delete('api/teams/:id/rota')
  @HttpCode(204)
  async remove(@CurrentPerson() person: Person, @Param('id') id: string): Promise<void> {
    await this.rotas.remove(by(person), id);
  }

  @Post('api/teams/:id/rota/overrides')
  async override(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body(new ZodPipe(overrideRequestSchema)) request: OverrideRequest,
  ): Promise<{ id: string }> {
    return { id: await this.rotas.override(by(person), id, request) };
  }

  @Delete('api/teams/:id/rota/overrides/:override')
  @HttpCode(204)
  async removeOverride(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Param('override') override: string,
  ): Promise<void> {
    await this.rotas.removeOverride(by(person), id, override);
  }

  /** The address of one's calendar: anybody who has it can read it. A new one makes the old one void. */
  @Post('api/me/calendar')
  async renewFeed(@CurrentPerson() person: Person): Promise<{ path: string }> {
    return { path: `/api/calendars/${await this.feeds.renew(person.id)}.ics` };
  }

  @Public()
  @Get('api/calendars/:token.ics')
  async feed(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const calendar = await this.feeds.read(token);
    response.setHeader('Cache-Control', 'private, max-age=300');
    response.type('text/calendar; charset=utf-8').send(calendar);
  }
}
