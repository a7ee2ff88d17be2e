import { Command } from 'commander';
import { formatProblem } from '#authoring';
import { readChecks } from '#checks';
import { guidePages } from '../adapters/disk-stack-lookup.js';
import type { CommandContext } from '../command-context.js';
import { stackShelf } from '../shelf.js';
import { describeStack } from '../stack-show/describe-stack.js';

/** `simsup stack show ID` */
export function stackShowCommand({ output }: CommandContext): Command {
  return new Command('show')
    .description('one stack: nodes, journeys, probes, alerts, guide, checks')
    .argument('<stack>', 'id of a stack, see `simsup stack list`')
    .action(async (id: string) => {
      const stack = stackShelf().get(id);
      const pages = await guidePages(stack);
      const { checks, problems } = await readChecks(stack);
      const listed = checks.map(({ area, check }) => ({
        id: check.id,
        area,
        title: check.title,
        quick: check.quick,
      }));
      output.document({ stack: stack.file, imageTag: stack.imageTag, guide: pages, checks: listed });
      for (const line of describeStack({ stack, pages, checks: listed })) output.line(line);
      for (const problem of problems) output.warn(formatProblem(problem));
    });
}
