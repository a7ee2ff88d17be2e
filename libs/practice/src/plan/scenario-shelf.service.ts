import { Injectable } from '@nestjs/common';
import type { ScenarioSummary, StackFile } from '#contracts';
import { AppError } from '#kernel';
import { StackCatalogue } from '#sandbox';
import {
  drawVariant,
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

  /** The tempo that was asked for, or the stack's default. Error: `input.invalid` beyond the stack's limit. */
  tempoFor(stack: StackFile, asked: number | undefined): number {
    const tempo = asked ?? stack.tempo.default;
    if (tempo <= stack.tempo.max) return tempo;
    throw new AppError(
      'input.invalid',
      `The stack "${stack.id}" runs at most at tempo ${stack.tempo.max}: choose ${stack.tempo.max} or less.`,
      {
        details: [{ field: 'tempo', message: `is above ${stack.tempo.max}` }],
      },
    );
  }

  /** What a list may call a practice before it is over. */
  neutralTitle(stackId: string): string {
    return `${this.stacks.get(stackId).file.title}: incident practice`;
  }
}
