import { Command, Option } from 'commander';
import { type CreatePracticeRequest, practiceModeSchema, practiceRoleSchema } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { type PlanOptions, planOf, withPlanOptions } from '../options/plan-options.js';
import { tempoOption, variantOption } from '../options/request-option.js';
import { needServer } from '../server/need-server.js';

type Options = PlanOptions &
  Pick<CreatePracticeRequest, 'role' | 'mode' | 'variant' | 'tempo' | 'onCallTeam'>;

const AFTER = `
Without a scenario one is drawn that nobody of the group knows. Without --at it starts as soon as its sandbox is ready.

  simsup practice schedule builder/core-locked --role instigator --mode group \\
    --at 2026-11-23T10:00 --zone Europe/Berlin --minutes 90`;

/** `simsup practice schedule [SCENARIO]` */
export function practiceScheduleCommand({ output }: CommandContext): Command {
  return withPlanOptions(new Command('schedule'))
    .description('put a practice on the calendar of the running server, for now or for later')
    .argument('[scenario]', 'id of a scenario, see `simsup scenario list`; absent: one is drawn')
    .addOption(new Option('--role <role>', 'your part in it').choices(practiceRoleSchema.options))
    .addOption(
      new Option('--mode <mode>', 'practised alone, or by a group that signs up').choices(
        practiceModeSchema.options,
      ),
    )
    .option('--on-call-team <id>', 'who is on call in it at the start, and agreed to it, responds too')
    .option('--variant <seed>', 'seed of the variant; drawn when absent', variantOption)
    .option('--tempo <n>', 'divides all timers', tempoOption)
    .addHelpText('after', AFTER)
    .action(async (scenario: string | undefined, { at, zone, minutes, ...more }: Options) => {
      const client = await needServer();
      const times = planOf({ ...(at && { at }), ...(zone && { zone }), ...(minutes && { minutes }) });
      const what = scenario === undefined ? { draw: {} } : { scenario };
      const view = await client.post('/api/practices', { body: { ...what, ...times, ...more } });
      output.document(view);
      output.line(`Practice ${view.id} starts at ${view.startsAt}; see \`simsup practice plan ${view.id}\`.`);
    });
}
