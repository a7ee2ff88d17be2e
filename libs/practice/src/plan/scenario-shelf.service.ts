import { Injectable } from '@nestjs/common';
import type { ScenarioSummary, StackFile } from '#contracts';
import { StackCatalogue } from '#sandbox';
import {
  drawVariant,
  mostTempo,
  ScenarioCatalogue,
  type ScenarioTemplate,
  type Variant,
  variantCount,
} from '#scenarios';
import type { Practice } from '../practice.js';

/** The scenarios that can be played, each with its stack: choosing, drawing, and what may be told of them. */
@Injectable()
export class ScenarioShelf {
  constructor(
    private readonly scenarios: ScenarioCatalogue,
    private readonly stacks: StackCatalogue,
  ) {}

  list(): ScenarioSummary[] {
    return this.scenarios.list().map((template) => {
      const { sample: scenario } = template;
      return {
        id: scenario.id,
        stack: scenario.stack,
        version: scenario.version,
        difficulty: scenario.difficulty,
        skills: scenario.skills,
        components: scenario.components,
        expectedMinutes: scenario.expectedMinutes,
        variants: variantCount(template),
        certifiedAt: null,
      };
    });
  }

  /** The scenarios themselves: sealed parts and all. */
  templates(): ScenarioTemplate[] {
    return this.scenarios.list();
  }

  /** Draws the variant of a seed. Errors: `scenario.unknown`, `scenario.invalid`, `stack.unknown`. */
  choose(scenarioId: string, seed: string): { variant: Variant; stack: StackFile } {
    const variant = drawVariant(this.scenarios.get(scenarioId), seed);
    return { variant, stack: this.stacks.get(variant.scenario.stack).file };
  }

  /** The variant that a practice plays. */
  of(practice: Pick<Practice, 'scenarioId' | 'variantSeed'>): { variant: Variant; stack: StackFile } {
    return this.choose(practice.scenarioId, practice.variantSeed);
  }

  /** True when a scenario can be played at a tempo; undefined: at the stack's default one. */
  allowsTempo({ id, stack }: Pick<ScenarioSummary, 'id' | 'stack'>, asked: number | undefined): boolean {
    const { sample } = this.scenarios.get(id);
    return asked === undefined || asked <= mostTempo(sample, this.stacks.get(stack).file);
  }

  /** What a list may call a practice before it is over. */
  neutralTitle(stackId: string): string {
    return `${this.stacks.get(stackId).file.title}: incident practice`;
  }
}
