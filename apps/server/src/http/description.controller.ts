import { Controller, Get } from '@nestjs/common';
import { type ApiDocument, apiDocument } from '#openapi';
import { VERSION } from './health-check.js';
import { Public } from './person.guard.js';

/** What this API offers, for programs that call it. */
@Controller('api/openapi.json')
export class DescriptionController {
  private document: ApiDocument | undefined;

  @Public()
  @Get()
  read(): ApiDocument {
    this.document ??= apiDocument(VERSION);
    return this.document;
  }
}
