import Table from 'cli-table3';
import { Command } from 'commander';
import { formatProblem } from '#authoring';
import { type ScenarioSummary } from '#contracts';
import { variantCount } from '#scenarios';
import type { CommandContext } from '../command-context.js';
import { openShelf } from '../shelf.js';

/** `simsup scenario list` */
export function scenarioListCommand({ output }: CommandContext): Command {
  return new Command('list')
    .description('all scenarios with difficulty, length, skills and number of variants')
    .action(async () => {
      const { scenarios } = await openShelf();
      const summaries: ScenarioSummary[] = scenarios.list().map((template) => ({
        id: template.id,
        stack: template.sample.stack,
        version: template.sample.version,
        difficulty: template.sample.difficulty,
        skills: template.sample.skills,
        components: template.sample.components,
        expectedMinutes: template.sample.expectedMinutes,
        variants: variantCount(template),
        certifiedAt: null,
      }));
      output.document({ scenarios: summaries });
      const head = ['scenario', 'difficulty', 'minutes', 'variants', 'skills'];
      const table = new Table({ head, style: { head: [], border: [] } });
      for (const s of summaries)
        table.push([
          s.id,
          '●'.repeat(s.difficulty).padEnd(5, '○'),
          s.expectedMinutes,
          s.variants,
          s.skills.join(', '),
        ]);
      output.line(table.toString());
      for (const problem of scenarios.problems()) output.warn(formatProblem(problem));
      output.line('Skills give a scenario away: do not show this list to those who will respond.');
    });
}
