import type { Command } from 'commander';
import type { CommandContext } from './command-context.js';

/** Reads a command from disk: most of the time that a call takes is reading code, so only what is asked for is read. */
export type LoadCommand = () => Promise<(context: CommandContext) => Command>;

/** Commands that share their first word. */
export interface CommandGroup {
  about: string;
  commands: Readonly<Record<string, LoadCommand>>;
}

/** All commands by their words, in the order in which help shows them. */
export const COMMANDS: Readonly<Record<string, CommandGroup | LoadCommand>> = {
  doctor: () => import('./commands/doctor.command.js').then((m) => m.doctorCommand),
  scenario: {
    about: 'what can be practised',
    commands: {
      list: () => import('./commands/scenario-list.command.js').then((m) => m.scenarioListCommand),
      show: () => import('./commands/scenario-show.command.js').then((m) => m.scenarioShowCommand),
      knowers: () => import('./commands/scenario-knowers.command.js').then((m) => m.scenarioKnowersCommand),
      new: () => import('./commands/scenario-new.command.js').then((m) => m.scenarioNewCommand),
      lint: () => import('./commands/scenario-lint.command.js').then((m) => m.scenarioLintCommand),
      certify: () => import('./commands/scenario-certify.command.js').then((m) => m.scenarioCertifyCommand),
    },
  },
  fault: {
    about: 'kinds of damage that scenarios may use',
    commands: {
      list: () => import('./commands/fault-list.command.js').then((m) => m.faultListCommand),
      show: () => import('./commands/fault-show.command.js').then((m) => m.faultShowCommand),
    },
  },
  stack: {
    about: 'what is practised on',
    commands: {
      list: () => import('./commands/stack-list.command.js').then((m) => m.stackListCommand),
      show: () => import('./commands/stack-show.command.js').then((m) => m.stackShowCommand),
      test: () => import('./commands/stack-test.command.js').then((m) => m.stackTestCommand),
    },
  },
  practice: {
    about: 'practices',
    commands: {
      list: () => import('./commands/practice-list.command.js').then((m) => m.practiceListCommand),
      run: () => import('./commands/practice-run.command.js').then((m) => m.practiceRunCommand),
      schedule: () =>
        import('./commands/practice-schedule.command.js').then((m) => m.practiceScheduleCommand),
      plan: () => import('./commands/practice-plan.commands.js').then((m) => m.practicePlanCommand),
      'call-off': () => import('./commands/practice-plan.commands.js').then((m) => m.practiceCallOffCommand),
      rehearse: () => import('./commands/practice-plan.commands.js').then((m) => m.practiceRehearseCommand),
      next: () => import('./commands/practice-plan.commands.js').then((m) => m.practiceNextCommand),
      roster: () => import('./commands/practice-roster.command.js').then((m) => m.practiceRosterCommand),
      ready: () => import('./commands/practice-ready.command.js').then((m) => m.practiceReadyCommand),
      join: () => import('./commands/practice-join.command.js').then((m) => m.practiceJoinCommand),
      leave: () => import('./commands/practice-leave.command.js').then((m) => m.practiceLeaveCommand),
      limits: () => import('./commands/practice-limits.command.js').then((m) => m.practiceLimitsCommand),
      coordinate: () =>
        import('./commands/practice-coordinate.command.js').then((m) => m.practiceCoordinateCommand),
      say: () => import('./commands/practice-say.command.js').then((m) => m.practiceSayCommand),
      summary: () => import('./commands/practice-summary.command.js').then((m) => m.practiceSummaryCommand),
      stumped: () =>
        import('./commands/practice-act.command.js').then(
          (m) => (context) => m.practiceActCommand(context, m.STUMPED),
        ),
      hint: () => import('./commands/practice-hint.command.js').then((m) => m.practiceHintCommand),
      advice: () => import('./commands/practice-advice.command.js').then((m) => m.practiceAdviceCommand),
      evidence: () =>
        import('./commands/practice-evidence.command.js').then((m) => m.practiceEvidenceCommand),
      'declare-over': () =>
        import('./commands/practice-declare-over.command.js').then((m) => m.practiceDeclareOverCommand),
      stop: () => import('./commands/practice-stop.command.js').then((m) => m.practiceStopCommand),
      assess: () => import('./commands/practice-assess.command.js').then((m) => m.practiceAssessCommand),
      debrief: () => import('./commands/practice-debrief.command.js').then((m) => m.practiceDebriefCommand),
    },
  },
  people: {
    about: 'the people of the organisation',
    commands: {
      list: () => import('./commands/people-list.command.js').then((m) => m.peopleListCommand),
    },
  },
  channel: {
    about: 'chats, webhooks and pagers that are told of practices',
    commands: {
      list: () => import('./commands/channel-list.command.js').then((m) => m.channelListCommand),
      add: () => import('./commands/channel-add.command.js').then((m) => m.channelAddCommand),
      try: () => import('./commands/channel-try.command.js').then((m) => m.channelTryCommand),
    },
  },
  delivery: {
    about: 'what became of what people were told',
    commands: {
      list: () => import('./commands/delivery-list.command.js').then((m) => m.deliveryListCommand),
      retry: () => import('./commands/delivery-retry.command.js').then((m) => m.deliveryRetryCommand),
    },
  },
  series: () => import('./commands/series.command.js').then((m) => m.seriesCommand),
  'on-call': () => import('./commands/on-call.command.js').then((m) => m.onCallCommand),
  prerequisites: () => import('./commands/prerequisites.command.js').then((m) => m.prerequisitesCommand),
  visit: () => import('./commands/visit.command.js').then((m) => m.visitCommand),
  retention: () => import('./commands/retention.command.js').then((m) => m.retentionCommand),
  action: () => import('./commands/action.command.js').then((m) => m.actionCommand),
  'login-link': () => import('./commands/login-link.command.js').then((m) => m.loginLinkCommand),
};
