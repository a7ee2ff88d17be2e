import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Invitations, type Person } from '#accounts';
import {
  acceptInvitationRequestSchema,
  type InvitationView,
  type Invited,
  inviteRequestSchema,
  lookInvitationRequestSchema,
} from '#contracts';
import { CurrentPerson, Public } from './person.guard.js';
import { keepSession } from './session-cookie.js';
import { ZodPipe } from './zod-body.pipe.js';

/** Invitations: made and revoked by administrators, accepted by those who are invited. */
@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Get()
  async list(@CurrentPerson() by: Person): Promise<{ invitations: InvitationView[] }> {
    return { invitations: (await this.invitations.open(by)).map(invitationView) };
  }

  @Post()
  async invite(
    @CurrentPerson() by: Person,
    @Body(new ZodPipe(inviteRequestSchema)) body: z.infer<typeof inviteRequestSchema>,
  ): Promise<InvitationView> {
    return invitationView(await this.invitations.invite(by, body));
  }

  /** A link to pass on by hand. It replaces the one before. */
  @Post(':id/link')
  async link(@CurrentPerson() by: Person, @Param('id') id: string): Promise<{ token: string }> {
    return { token: await this.invitations.newLink(by, id) };
  }

  @Delete(':id')
  @HttpCode(204)
  async revoke(@CurrentPerson() by: Person, @Param('id') id: string): Promise<void> {
    await this.invitations.revoke(by, id);
  }

  @Public()
  @Post('look')
  @HttpCode(200)
  look(
    @Body(new ZodPipe(lookInvitationRequestSchema)) body: z.infer<typeof lookInvitationRequestSchema>,
  ): Promise<Invited> {
    return this.invitations.look(body.token);
  }

  @Public()
  @Post('accept')
  @HttpCode(204)
  async accept(
    @Req() request: Request,
    @Body(new ZodPipe(acceptInvitationRequestSchema)) body: z.infer<typeof acceptInvitationRequestSchema>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const session = await this.invitations.accept(body);
    response.setHeader('Set-Cookie', keepSession(session, request.secure));
  }
}

function invitationView(invitation: Awaited<ReturnType<Invitations['get']>>): InvitationView {
  const { id, email, role, createdAt, expiresAt, mailedAt, mailError } = invitation;
  return {
    id,
    email,
    role,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    mailedAt: mailedAt?.toISOString() ?? null,
    mailError,
  };
}
