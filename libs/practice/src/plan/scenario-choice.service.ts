import { Injectable } from '@nestjs/common';
import type {
  CreatePracticeRequest,
  OfferedScenario,
  ScenarioDraw,
  ScenarioFit,
  ScenarioSummary,
} from '#contracts';
import { FaultHostCheck } from '#faults';
import { AppError, newId } from '#kernel';
import type { Asker } from '../asker.js';
import { KnowledgeRepository, type KnownVariant } from '../persistence/knowledge.repository.js';
import type { Practice } from '../practice.js';
import { type Candidate, drawOne, fits } from './draw-scenario.js';
import { ScenarioShelf } from './scenario-shelf.service.js';

/** How often another variant is drawn before it is said that there is no unseen one. */
const DRAWS = 50;

/** A scenario and a variant of it. */
export interface ChosenScenario {
  scenario: string;
  variant: string;
}

/** What to draw from, and at which tempo it is to be played. */
type PacedDraw = ScenarioDraw & Partial<Pick<CreatePracticeRequest, 'tempo'>>;
type ChosenVariant = Pick<Practice, 'scenarioId' | 'variantSeed'>;
type KnownSeed = Pick<KnownVariant, 'scenarioId' | 'variantSeed'>;

/** Chooses scenarios for people without spoiling them. */
@Injectable()
export class ScenarioChoice {
  constructor(
    private readonly shelf: ScenarioShelf,
    private readonly knowledge: KnowledgeRepository,
    private readonly hostCheck: FaultHostCheck,
  ) {}

  /** The scenarios as they are offered to somebody, with when they were certified, and all skills that there are. */
  async offered(
    asker: Asker,
    certifiedAt: ReadonlyMap<string, string>,
  ): Promise<{ scenarios: OfferedScenario[]; skills: string[] }> {
    const known = await this.knowledge.ofPeople([asker.id]);
    const scenarios = this.shelf.list();
    return {
      scenarios: scenarios
        .map((scenario) => ({
          ...offer(scenario, asker, known),
          certifiedAt: certifiedAt.get(scenario.id) ?? null,
        }))
        .map((offered) => ({ offered, place: offered.id ?? newId() }))
        // What has no name stands in an order that tells nothing.
        .sort((a, b) => a.offered.difficulty - b.offered.difficulty || (a.place < b.place ? -1 : 1))
        .map(({ offered }) => offered),
      skills: [...new Set(scenarios.flatMap(({ skills }) => skills))].sort(),
    };
  }

  /** How much there is to draw from, for the caller and those with them. */
  async fit(draw: ScenarioDraw, asker: Asker): Promise<ScenarioFit> {
    const candidates = await this.candidates(draw, [asker.id, ...draw.people]);
    return {
      fitting: candidates.length,
      unseen: candidates.filter(({ unseen }) => unseen).length,
      unseenVariants: candidates.filter(({ unseen, freshSeed }) => !unseen && freshSeed !== null).length,
    };
  }

  /** True when somebody knows what a practice plays, from another practice or from reading. */
  async knows(personId: string, { scenarioId, variantSeed }: ChosenVariant): Promise<boolean> {
    const known = await this.knowledge.ofPeople([personId]);
    const ofThis = known.filter((one) => one.scenarioId === scenarioId);
    return ofThis.length > 0 && !this.isFresh(scenarioId, variantSeed, ofThis);
  }

  /**
   * What a practice is to play: what was named, or what is drawn. For responders it is nothing that they know, nor
   * what will be known by then.
   * Errors: `input.invalid`, `scenario.none-fits`, `scenario.seen`, `scenario.unknown`, `scenario.invalid`.
   */
  async choose(
    request: CreatePracticeRequest,
    asker: Asker,
    alsoKnown: readonly ChosenScenario[] = [],
  ): Promise<ChosenScenario> {
    const { scenario, draw, variant, role, again, tempo } = request;
    if ((scenario === undefined) === (draw === undefined))
      throw invalid('scenario', 'Name a scenario, or describe in "draw" what to draw from: one of the two.');
    const responds = role === 'responder' || role === 'coordinator';
    if (draw)
      return this.draw({ ...draw, tempo }, [...(responds ? [asker.id] : []), ...draw.people], alsoKnown);
    const named = scenario as string;
    const known = responds
      ? (await this.knowledge.ofPeople([asker.id])).filter((one) => one.scenarioId === named)
      : [];
    if (variant === undefined) return { scenario: named, variant: this.freshSeed(named, known) ?? newId() };
    if (!again && known.length > 0 && !this.isFresh(named, variant, known))
      throw new AppError(
        'scenario.seen',
        'You know this variant already: choose another one, or set "again" to play it once more.',
      );
    return { scenario: named, variant };
  }

  private async draw(
    draw: PacedDraw,
    people: readonly string[],
    alsoKnown: readonly ChosenScenario[],
  ): Promise<ChosenScenario> {
    const drawn = drawOne(await this.candidates(draw, people, alsoKnown), Math.random);
    if (drawn?.freshSeed) return { scenario: drawn.scenario.id, variant: drawn.freshSeed };
    throw new AppError(
      'scenario.none-fits',
      'No scenario of this kind is left that none of you knows: allow another difficulty, skill or length.',
    );
  }

  private async candidates(
    draw: PacedDraw,
    people: readonly string[],
    alsoKnown: readonly ChosenScenario[] = [],
  ): Promise<Candidate[]> {
    const known: KnownSeed[] = [
      ...(await this.knowledge.ofPeople([...new Set(people)])),
      ...alsoKnown.map(({ scenario, variant }) => ({ scenarioId: scenario, variantSeed: variant })),
    ];
    const fitting = this.shelf
      .list()
      .filter((scenario) => fits(scenario, draw) && this.shelf.allowsTempo(scenario, draw.tempo));
    const runsHere = await Promise.all(fitting.map(({ id }) => this.runsHere(id)));
    return fitting
      .filter((_, index) => runsHere[index])
      .map((scenario) => {
        const ofThis = known.filter(({ scenarioId }) => scenarioId === scenario.id);
        return { scenario, unseen: ofThis.length === 0, freshSeed: this.freshSeed(scenario.id, ofThis) };
      });
  }

  /** False for a scenario with a fault that this host cannot do. */
  private async runsHere(scenarioId: string): Promise<boolean> {
    const { injections } = this.shelf.choose(scenarioId, 'any').variant.scenario;
    try {
      await this.hostCheck.assertPossible(injections.map(({ fault }) => fault));
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'scenario.cannot-run-here') return false;
      throw error;
    }
  }

  /** Seed of a variant that differs from all that are known; null when none was found. */
  private freshSeed(scenarioId: string, known: readonly KnownSeed[]): string | null {
    for (let draws = 0; draws < DRAWS; draws += 1) {
      const seed = newId();
      if (known.length === 0 || this.isFresh(scenarioId, seed, known)) return seed;
    }
    return null;
  }

  /** Seeds may draw the same values: what counts is what was drawn. */
  private isFresh(scenarioId: string, seed: string, known: readonly KnownSeed[]): boolean {
    const values = (of: string): string => JSON.stringify(this.shelf.choose(scenarioId, of).variant.values);
    const seen = new Set(known.map(({ variantSeed }) => values(variantSeed)));
    return !seen.has(values(seed));
  }
}

/** Authors and administrators see names, unless they look as somebody who responds; others what they know. */
function offer(scenario: ScenarioSummary, asker: Asker, known: readonly KnownVariant[]): OfferedScenario {
  const mine = known.filter(({ scenarioId }) => scenarioId === scenario.id);
  const manages = (asker.role === 'admin' || asker.role === 'author') && asker.viewAs === undefined;
  const open = manages || mine.length > 0;
  const { stack, version, difficulty, expectedMinutes, variants, certifiedAt } = scenario;
  return {
    // Named one by one, so that what a scenario may have one day is not given away by accident.
    ...{ stack, version, difficulty, expectedMinutes, variants, certifiedAt },
    id: open ? scenario.id : null,
    skills: open ? scenario.skills : [],
    components: open ? scenario.components : [],
    componentCount: scenario.components.length,
    known:
      (['responded', 'instigated', 'read'] as const).find((how) => mine.some((one) => one.how === how)) ??
      null,
  };
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('input.invalid', sentence, { details: [{ field, message: 'one of the two' }] });
}
