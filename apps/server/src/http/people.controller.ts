import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import { People, type Person } from '#accounts';
import { changePersonRequestSchema, type PersonView } from '#contracts';
import { CurrentPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** The people of the organisation. */
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  async list(): Promise<{ people: PersonView[] }> {
    return { people: (await this.people.all()).map(personView) };
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
