import { Inject, Injectable } from '@nestjs/common';
import type { ComponentExperience, DeclareExperienceRequest, ExperienceView } from '#contracts';
import { AppError, type Clock } from '#kernel';
import { StackCatalogue } from '#sandbox';
import { ExperienceRepository } from '../persistence/experience.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { PRACTICE_CLOCK } from '../practice-clock.js';
import { componentsOf, experienceWith, type PractisedScenario } from './experience.js';

/** How well people know the components of stacks: what they say, and what practices taught them. */
@Injectable()
export class Experience {
  constructor(
    private readonly rows: ExperienceRepository,
    private readonly stacks: StackCatalogue,
    private readonly shelf: ScenarioShelf,
    @Inject(PRACTICE_CLOCK) private readonly clock: Clock,
  ) {}

  /** One's own, of all stacks. */
  async own(personId: string): Promise<ExperienceView> {
    const stacks = this.stacks.list().map(async ({ file }) => ({
      stack: file.id,
      title: file.title,
      components: await this.with(file.id, personId),
    }));
    return { stacks: await Promise.all(stacks) };
  }

  /** Errors: `stack.unknown`; `input.invalid` for a component that the stack does not have. */
  async declare(personId: string, { stack, component, level }: DeclareExperienceRequest): Promise<void> {
    const known = componentsOf(this.stacks.get(stack).file);
    if (!known.includes(component))
      throw new AppError('input.invalid', `The stack "${stack}" has no component "${component}".`, {
        details: [{ field: 'component', message: `must be one of ${known.join(', ')}` }],
      });
    const key = { personId, stackId: stack, component };
    if (level === null) await this.rows.forget(key);
    else await this.rows.declare({ ...key, level, declaredAt: this.clock.now() });
  }

  /** Everybody's experience with some components of a stack, by person. Who is not in it knows none. */
  async ofAll(stackId: string, components: readonly string[]): Promise<Map<string, ComponentExperience[]>> {
    const [declared, practised] = await Promise.all([
      this.rows.declared(stackId),
      this.rows.practised(stackId),
    ]);
    const people = new Set([...declared, ...practised].map(({ personId }) => personId));
    return new Map(
      [...people].map((personId) => {
        const levels = declared.filter((row) => row.personId === personId);
        const times = this.timesOf(practised.filter((row) => row.personId === personId));
        const of = (component: string): ComponentExperience =>
          experienceWith(
            component,
            levels.find((row) => row.component === component)?.level ?? null,
            times.get(component) ?? 0,
          );
        return [personId, components.map(of)];
      }),
    );
  }

  private async with(stackId: string, personId: string): Promise<ComponentExperience[]> {
    const components = componentsOf(this.stacks.get(stackId).file);
    const known = (await this.ofAll(stackId, components)).get(personId);
    return known ?? components.map((component) => experienceWith(component, null, 0));
  }

  /** How often each component was touched. Of scenarios that are gone nothing is known. */
  private timesOf(practised: readonly PractisedScenario[]): Map<string, number> {
    const touched = new Map(this.shelf.list().map(({ id, components }) => [id, components]));
    const times = new Map<string, number>();
    for (const { scenarioId, times: more } of practised)
      for (const component of touched.get(scenarioId) ?? [])
        times.set(component, (times.get(component) ?? 0) + more);
    return times;
  }
}
