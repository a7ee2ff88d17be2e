import { Command } from 'commander';
import type { CommandContext } from './command-context.js';
import { actionCommand } from './commands/action.command.js';
import { channelAddCommand } from './commands/channel-add.command.js';
import { channelListCommand } from './commands/channel-list.command.js';
import { channelTryCommand } from './commands/channel-try.command.js';
import { deliveryListCommand } from './commands/delivery-list.command.js';
import { deliveryRetryCommand } from './commands/delivery-retry.command.js';
import { doctorCommand } from './commands/doctor.command.js';
import { faultListCommand } from './commands/fault-list.command.js';
import { faultShowCommand } from './commands/fault-show.command.js';
import { loginLinkCommand } from './commands/login-link.command.js';
import { onCallCommand } from './commands/on-call.command.js';
import { peopleListCommand } from './commands/people-list.command.js';
import { practiceActCommand, STUMPED } from './commands/practice-act.command.js';
import { practiceAdviceCommand } from './commands/practice-advice.command.js';
import { practiceAssessCommand } from './commands/practice-assess.command.js';
import { practiceCoordinateCommand } from './commands/practice-coordinate.command.js';
import { practiceDebriefCommand } from './commands/practice-debrief.command.js';
import { practiceDeclareOverCommand } from './commands/practice-declare-over.command.js';
import { practiceEvidenceCommand } from './commands/practice-evidence.command.js';
import { practiceHintCommand } from './commands/practice-hint.command.js';
import { practiceJoinCommand } from './commands/practice-join.command.js';
import { practiceLeaveCommand } from './commands/practice-leave.command.js';
import { practiceLimitsCommand } from './commands/practice-limits.command.js';
import { practiceListCommand } from './commands/practice-list.command.js';
import {
  practiceCallOffCommand,
  practiceNextCommand,
  practicePlanCommand,
  practiceRehearseCommand,
} from './commands/practice-plan.commands.js';
import { practiceReadyCommand } from './commands/practice-ready.command.js';
import { practiceRosterCommand } from './commands/practice-roster.command.js';
import { practiceRunCommand } from './commands/practice-run.command.js';
import { practiceSayCommand } from './commands/practice-say.command.js';
import { practiceScheduleCommand } from './commands/practice-schedule.command.js';
import { practiceStopCommand } from './commands/practice-stop.command.js';
import { practiceSummaryCommand } from './commands/practice-summary.command.js';
import { prerequisitesCommand } from './commands/prerequisites.command.js';
import { retentionCommand } from './commands/retention.command.js';
import { scenarioCertifyCommand } from './commands/scenario-certify.command.js';
import { scenarioKnowersCommand } from './commands/scenario-knowers.command.js';
import { scenarioLintCommand } from './commands/scenario-lint.command.js';
import { scenarioListCommand } from './commands/scenario-list.command.js';
import { scenarioNewCommand } from './commands/scenario-new.command.js';
import { scenarioShowCommand } from './commands/scenario-show.command.js';
import { seriesCommand } from './commands/series.command.js';
import { stackListCommand } from './commands/stack-list.command.js';
import { stackShowCommand } from './commands/stack-show.command.js';
import { stackTestCommand } from './commands/stack-test.command.js';
import { visitCommand } from './commands/visit.command.js';
import { Output } from './output/output.js';

const ABOUT = `Incident-response practice on real, broken replicas of production stacks.

Every command takes --json, which prints one JSON document on standard output and nothing else.
Exit status: 0 all is well, 1 the thing failed, 2 the command was used wrongly.`;

const EXAMPLES = `
Examples:
  simsup doctor                                      can this machine run practices?
  simsup scenario list                               what can be practised
  simsup practice run builder/core-locked            a whole practice, played by a script
  simsup practice run builder/core-locked --responder shell
                                                     the same, and you are on call
  simsup stack test builder                          does the replica do what it should?`;

/** The whole command line. */
export function buildProgram(json: boolean): { run(argv: string[]): Promise<number> } {
  let status = 0;
  const context: CommandContext = {
    output: new Output(json),
    exit: (value) => {
      status = value;
    },
  };
  const program = new Command('simsup')
    .description(ABOUT)
    .option('--json', 'print one JSON document and nothing else')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    // Refusals are told like every other error, see usageError.
    .configureOutput({ outputError: () => undefined });
  program.addCommand(doctorCommand(context));
  program
    .command('scenario')
    .description('what can be practised')
    .addCommand(scenarioListCommand(context))
    .addCommand(scenarioShowCommand(context))
    .addCommand(scenarioKnowersCommand(context))
    .addCommand(scenarioNewCommand(context))
    .addCommand(scenarioLintCommand(context))
    .addCommand(scenarioCertifyCommand(context));
  program
    .command('fault')
    .description('kinds of damage that scenarios may use')
    .addCommand(faultListCommand(context))
    .addCommand(faultShowCommand(context));
  program
    .command('stack')
    .description('what is practised on')
    .addCommand(stackListCommand(context))
    .addCommand(stackShowCommand(context))
    .addCommand(stackTestCommand(context));
  program
    .command('practice')
    .description('practices')
    .addCommand(practiceListCommand(context))
    .addCommand(practiceRunCommand(context))
    .addCommand(practiceScheduleCommand(context))
    .addCommand(practicePlanCommand(context))
    .addCommand(practiceCallOffCommand(context))
    .addCommand(practiceRehearseCommand(context))
    .addCommand(practiceNextCommand(context))
    .addCommand(practiceRosterCommand(context))
    .addCommand(practiceReadyCommand(context))
    .addCommand(practiceJoinCommand(context))
    .addCommand(practiceLeaveCommand(context))
    .addCommand(practiceLimitsCommand(context))
    .addCommand(practiceCoordinateCommand(context))
    .addCommand(practiceSayCommand(context))
    .addCommand(practiceSummaryCommand(context))
    .addCommand(practiceActCommand(context, STUMPED))
    .addCommand(practiceHintCommand(context))
    .addCommand(practiceAdviceCommand(context))
    .addCommand(practiceEvidenceCommand(context))
    .addCommand(practiceDeclareOverCommand(context))
    .addCommand(practiceStopCommand(context))
    .addCommand(practiceAssessCommand(context))
    .addCommand(practiceDebriefCommand(context));
  program
    .command('people')
    .description('the people of the organisation')
    .addCommand(peopleListCommand(context));
  program
    .command('channel')
    .description('chats, webhooks and pagers that are told of practices')
    .addCommand(channelListCommand(context))
    .addCommand(channelAddCommand(context))
    .addCommand(channelTryCommand(context));
  program
    .command('delivery')
    .description('what became of what people were told')
    .addCommand(deliveryListCommand(context))
    .addCommand(deliveryRetryCommand(context));
  program.addCommand(seriesCommand(context));
  program.addCommand(onCallCommand(context));
  program.addCommand(prerequisitesCommand(context));
  program.addCommand(visitCommand(context));
  program.addCommand(retentionCommand(context));
  program.addCommand(actionCommand(context));
  program.addCommand(loginLinkCommand(context));
  inherit(program);
  return {
    run: async (argv) => {
      await program.parseAsync(argv);
      return status;
    },
  };
}

/** Sub-commands made apart do not inherit the way in which errors are reported. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command).option('--json', 'print one JSON document and nothing else');
    inherit(child as Command);
  }
}
