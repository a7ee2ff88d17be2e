import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { People } from '#accounts';
import { ScenarioCertificates } from '#certification';
import {
  type ScenarioDraw,
  type ScenarioFit,
  type ScenarioKnowers,
  type ScenarioList,
  scenarioDrawSchema,
} from '#contracts';
import { ScenarioChoice, ScenarioKnowledgeBook, ScenarioShelf } from '#practice';
import { CurrentPerson, type KnownPerson } from './person.guard.js';
import { ZodPipe } from './zod-body.pipe.js';

/** What can be practised, without giving anything away. */
@Controller('api/scenarios')
export class CatalogueController {
  constructor(
    private readonly shelf: ScenarioShelf,
    private readonly choice: ScenarioChoice,
    private readonly book: ScenarioKnowledgeBook,
    private readonly certificates: ScenarioCertificates,
    private readonly people: People,
  ) {}

  @Get()
  async list(@CurrentPerson() person: KnownPerson): Promise<ScenarioList> {
    const certified = await this.certified();
    return this.choice.offered(person, certified);
  }

  /** How many scenarios there are to draw from. */
  @Post('fitting')
  @HttpCode(200)
  fitting(
    @CurrentPerson() person: KnownPerson,
    @Body(new ZodPipe(scenarioDrawSchema)) draw: ScenarioDraw,
  ): Promise<ScenarioFit> {
    return this.choice.fit(draw, person);
  }

  @Get(':stack/:name/knowers')
  async knowers(
    @CurrentPerson() person: KnownPerson,
    @Param('stack') stack: string,
    @Param('name') name: string,
  ): Promise<ScenarioKnowers> {
    const names = new Map((await this.people.all()).map((one) => [one.id, one.name]));
    return this.book.knowers(`${stack}/${name}`, person, names);
  }

  /** When scenarios were certified that are as they were then. */
  private async certified(): Promise<ReadonlyMap<string, string>> {
    const standings = await this.certificates.standings(this.shelf.templates());
    return new Map(
      [...standings].flatMap(([id, { standing, certifiedAt }]): [string, string][] =>
        standing === 'certified' ? [[id, certifiedAt]] : [],
      ),
    );
  }
}
