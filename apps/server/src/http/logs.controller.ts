import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import {
  type LogFilter,
  type LogPage,
  type LogQuery,
  type LogSources,
  logFilterSchema,
  logQuerySchema,
} from '#contracts';
import { PracticeLogs } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { sendLines } from './send-lines.js';
import { ZodPipe } from './zod-body.pipe.js';

/** The logs of a practice's stack: searched, and followed as they are written. */
@Controller('api/practices/:id/logs')
export class LogsController {
  constructor(private readonly logs: PracticeLogs) {}

  @Get()
  search(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Query(new ZodPipe(logQuerySchema)) query: LogQuery,
  ): Promise<LogPage> {
    return this.logs.search(id, person, query);
  }

  @Get('sources')
  sources(@CurrentPerson() person: KnownPerson, @Param('id') id: string): Promise<LogSources> {
    return this.logs.sources(id, person);
  }

  /** One JSON object a line, and an empty line now and then while nothing is written. */
  @Get('tail')
  async tail(
    @CurrentPerson() person: KnownPerson,
    @Param('id') id: string,
    @Query(new ZodPipe(logFilterSchema)) filter: LogFilter,
    @Res() response: Response,
  ): Promise<void> {
    await sendLines(response, (gone) => this.logs.tail(id, person, filter, gone));
  }
}
