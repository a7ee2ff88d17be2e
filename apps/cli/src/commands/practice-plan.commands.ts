import { Command } from 'commander';
import { byId } from '#api-client';
import type { PlanView } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { configuration } from '../installation.js';
import { type PlanOptions, planOf, withPlanOptions } from '../options/plan-options.js';
import type { ApiClient } from '../server/api-client.js';
import { withServer } from '../server/with-server.js';

type Context = Pick<CommandContext, 'output'>;

function ask<T>(work: (client: ApiClient) => Promise<T>): Promise<T> {
  return withServer(configuration(), () => undefined, work);
}

function tellPlan({ output }: Context, plan: PlanView): void {
  output.document(plan);
  output.line(
    `Starts ${plan.localStart} in ${plan.timeZone} (${plan.startsAt}), about ${plan.expectedMinutes} minutes.`,
  );
  if (plan.certificate)
    output.line(
      `Certificate: ${plan.certificate.standing}${plan.certificate.variantCertified ? ', with this very variant' : ''}.`,
    );
  for (const { id, state, fixed } of plan.rehearsals ?? [])
    output.line(`Rehearsed in ${id}: ${state}${fixed ? ', fixed' : ''}.`);
  for (const { message, people } of plan.warnings)
    output.line(`Warning: ${message}${people.length > 0 ? ` (${people.join(', ')})` : ''}`);
}

/** `simsup practice plan ID`: shows it, or moves it. */
export function practicePlanCommand(context: Context): Command {
  return withPlanOptions(new Command('plan'))
    .description('when a practice takes place, with warnings; with --at, --zone or --minutes it is moved')
    .argument('<practice>', 'id of a practice')
    .option('--reason <text>', 'why it is moved; its people are told')
    .action(async (id: string, { reason, ...options }: PlanOptions & { reason?: string }) => {
      const times = planOf(options);
      const body = { ...times, ...(reason && { reason }) };
      const plan = await ask((client) =>
        Object.keys(times).length === 0
          ? client.get('/api/practices/{id}/plan', byId(id))
          : client.put('/api/practices/{id}/plan', { ...byId(id), body }),
      );
      tellPlan(context, plan);
    });
}

/** `simsup practice call-off ID` */
export function practiceCallOffCommand({ output }: Context): Command {
  return new Command('call-off')
    .description('call a practice off that has not begun; its people are told why')
    .argument('<practice>', 'id of a practice')
    .requiredOption('--reason <text>', 'why')
    .action(async (id: string, { reason }: { reason: string }) => {
      const request = { ...byId(id), body: { reason } };
      output.document(await ask((client) => client.post('/api/practices/{id}/call-off', request)));
      output.line('It is called off.');
    });
}

/** `simsup practice rehearse ID` */
export function practiceRehearseCommand({ output }: Context): Command {
  return new Command('rehearse')
    .description('have a script play the very variant of a practice now, on a sandbox of its own')
    .argument('<practice>', 'id of a practice that you instigate')
    .action(async (id: string) => {
      const run = await ask((client) => client.post('/api/practices/{id}/rehearse', byId(id)));
      output.document(run);
      output.line(`Practice ${run.id} rehearses it; see \`simsup practice plan ${id}\` for how it went.`);
    });
}

/** `simsup practice next ID` */
export function practiceNextCommand({ output }: Context): Command {
  return withPlanOptions(new Command('next'))
    .description('schedule one more practice for the same people, with a scenario that none of them knows')
    .argument('<practice>', 'id of a practice that is over')
    .action(async (id: string, times: PlanOptions) => {
      const request = { ...byId(id), body: planOf(times) };
      const next = await ask((client) => client.post('/api/practices/{id}/next', request));
      output.document(next);
      output.line(`Practice ${next.id} starts at ${next.startsAt}.`);
    });
}
