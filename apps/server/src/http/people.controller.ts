import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { People, type Person } from '#accounts';
import {
  changePersonRequestSchema,
  type Page,
  type PeopleQuery,
  type PersonView,
  peopleQuerySchema,
} from '#contracts';
import { CurrentPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** The people of the organisation. */
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  async list(@Query(new ZodPipe(peopleQuerySchema)) asked: PeopleQuery): Promise<Page<'people', PersonView>> {
    const { rows, next } = await this.people.page(asked);
    return { people: rows.map(personView), next };
  }

  @Patch(':id')
  async change(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body(new ZodPipe(changePersonRequestSchema)) body: z.infer<typeof changePersonRequestSchema>,
  ): Promise<PersonView> {
    return personView(await this.people.change(by, id, body));
  }

  @Post(':id/login-links')
  @HttpCode(201)
  async link(@CurrentPerson() by: Person, @Param('id') id: string): Promise<{ token: string }> {
    return { token: await this.people.loginLink(by, id) };
  }
}

function personView({
  id,
  name,
  email,
  role,
  disabledAt,
}: Awaited<ReturnType<People['all']>>[number]): PersonView {
  return { id, name, email, role, disabled: disabledAt !== null };
}
