import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type MessageRequest, messageRequestSchema, type TalkSummary } from '#contracts';
import { PracticeTalk } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** The rooms of a practice. */
@Controller('api/practices/:id')
export class TalkController {
  constructor(private readonly talk: PracticeTalk) {}

  @Post('messages')
  @HttpCode(204)
  async post(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Body(new ZodPipe(messageRequestSchema)) request: MessageRequest,
  ): Promise<void> {
    await this.talk.post(id, person, request);
  }

  @Get('summary')
  summary(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<TalkSummary> {
    return this.talk.summary(id, person);
  }
}
