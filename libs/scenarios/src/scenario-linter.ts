import { type Problem, suggestion } from '#authoring';
import type { FaultLookup } from './fault-lookup.port.js';
import { lintScenario } from './lint/lint-scenario.js';
import type { ScenarioCatalogue } from './scenario-catalogue.js';
import type { ScenarioTemplate } from './scenario-template.js';
import type { StackLookup } from './stack-lookup.port.js';

/** Checks the scenarios of the catalogue against the stacks and faults that there are. */
export class ScenarioLinter {
  constructor(
    private readonly catalogue: ScenarioCatalogue,
    private readonly stacks: StackLookup,
    private readonly faults: FaultLookup,
  ) {}

  /** Problems of all scenario files, also of those that cannot be read. */
  async lintAll(): Promise<Problem[]> {
    const perFile = await Promise.all(this.catalogue.list().map((template) => this.lint(template)));
    return [...this.catalogue.problems(), ...perFile.flat()];
  }

  async lint(template: ScenarioTemplate): Promise<Problem[]> {
    const stackId = template.sample.stack;
    const stack = await this.stacks.find(stackId);
    if (stack) return lintScenario(template, { stack, faults: this.faults });
    const message = `There is no stack "${stackId}"; ${suggestion(stackId, await this.stacks.ids())}`;
    return [template.source.problem(['stack'], message)];
  }
}
