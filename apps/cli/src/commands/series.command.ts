import { Command, Option } from 'commander';
import { byId } from '#api-client';
import type { SeriesView } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { asTyped } from '../options/as-typed.js';
import { type PageOptions, readList, tellOfMore, withPageOptions } from '../options/page-options.js';
import { printSeries, ruleInWords } from '../series/print-series.js';
import { type SeriesOptions, settingsOf, withSeriesOptions } from '../series/series-options.js';
import { needServer } from '../server/need-server.js';

const CREATE = `
A practice is made some days before each start, for a scenario that nobody of the team knows.

  simsup series create --name Mondays --weekday monday --at 10:00 --zone Europe/Berlin --every 2`;

const CHANGE = `
What is not given stays as it is. Practices that are made already stay as they are too.`;

type Standing = SeriesView['standing'];
const STANDINGS: readonly Standing[] = ['going', 'paused', 'ended'];

/** What is done to a series without more words. */
type Act = 'pause' | 'resume' | 'end' | 'instigate' | 'leave';

/** `simsup series …` */
export function seriesCommand(context: CommandContext): Command {
  return new Command('series')
    .description('practices that come again and again')
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(createCommand(context))
    .addCommand(changeCommand(context))
    .addCommand(actCommand(context, 'pause', 'make no further practice until it is resumed'))
    .addCommand(actCommand(context, 'resume', 'go on with the next one'))
    .addCommand(actCommand(context, 'end', 'make no further practice'))
    .addCommand(actCommand(context, 'instigate', 'instigate what is made from now on'))
    .addCommand(actCommand(context, 'leave', 'no longer instigate what is made from now on'))
    .addCommand(skipCommand(context))
    .addCommand(moveCommand(context))
    .addCommand(restoreCommand(context));
}

function listCommand({ output }: CommandContext): Command {
  return withPageOptions(new Command('list'))
    .description('series, those that go on first')
    .addOption(new Option('--standing <standing...>', 'those that stand so').choices(STANDINGS))
    .action(async ({ standing: stands, ...wanted }: PageOptions & { standing?: Standing[] }) => {
      const client = await needServer();
      const page = await readList<'series', SeriesView>('series', wanted, (asked) =>
        client.get('/api/series', { params: { query: { ...(stands && { standing: stands }), ...asked } } }),
      );
      for (const { id, name, rule, standing } of page.series)
        output.line(`${id}  ${standing}  ${name}: ${ruleInWords(rule)}`);
      if (page.series.length === 0)
        output.line('There is no such series: see `simsup series create --help`.');
      output.document(page);
      tellOfMore(output, page);
    });
}

function showCommand({ output }: CommandContext): Command {
  return of('show', 'a series with its next days').action(async (id: string) => {
    printSeries(await (await needServer()).get('/api/series/{id}', byId(id)), output);
  });
}

function createCommand({ output }: CommandContext): Command {
  return withSeriesOptions(new Command('create'))
    .description('begin a series; you instigate its practices')
    .option('--alone', 'practise by yourself each time, as the one who responds')
    .option('--no-instigate', 'others instigate: they volunteer with `simsup series instigate`')
    .addHelpText('after', CREATE)
    .action(async (options: SeriesOptions & { alone?: boolean; instigate: boolean }) => {
      const mode = options.alone ? 'alone' : 'group';
      const body = asTyped<'/api/series', 'post'>({
        ...settingsOf(options),
        ...{ mode, instigate: options.instigate },
      });
      printSeries(await (await needServer()).post('/api/series', { body }), output);
    });
}

function changeCommand({ output }: CommandContext): Command {
  return withSeriesOptions(of('change', 'change what is made from now on'))
    .addHelpText('after', CHANGE)
    .action(async (id: string, options: SeriesOptions) => {
      const client = await needServer();
      const before = await client.get('/api/series/{id}', byId(id));
      const body = asTyped<'/api/series/{id}', 'put'>(settingsOf(options, before));
      printSeries(await client.put('/api/series/{id}', { ...byId(id), body }), output);
    });
}

function actCommand({ output }: CommandContext, what: Act, description: string): Command {
  return of(what, description).action(async (id: string) => {
    printSeries(await (await needServer()).post(`/api/series/{id}/${what}`, byId(id)), output);
  });
}

function skipCommand({ output }: CommandContext): Command {
  return ofDay('skip', 'leave one practice out; if it is made, it is called off and its people are told')
    .requiredOption('--reason <text>', 'why')
    .action(async (id: string, day: string, { reason }: { reason: string }) => {
      const request = { ...byDay(id, day), body: { reason } };
      const client = await needServer();
      printSeries(await client.post('/api/series/{id}/occurrences/{on}/skip', request), output);
    });
}

function moveCommand({ output }: CommandContext): Command {
  return ofDay('move', 'have one practice begin at another time; if it is made, its people are told')
    .requiredOption('--at <start>', 'local time in the zone of the series, such as 2026-11-24T10:00')
    .option('--reason <text>', 'why')
    .action(async (id: string, day: string, { at, reason }: { at: string; reason?: string }) => {
      const body = { localStart: at, ...(reason !== undefined && { reason }) };
      const client = await needServer();
      const request = { ...byDay(id, day), body };
      printSeries(await client.post('/api/series/{id}/occurrences/{on}/move', request), output);
    });
}

function restoreCommand({ output }: CommandContext): Command {
  return ofDay('restore', 'leave a day to the rule again that was skipped, moved or failed').action(
    async (id: string, day: string) => {
      const client = await needServer();
      printSeries(await client.post('/api/series/{id}/occurrences/{on}/restore', byDay(id, day)), output);
    },
  );
}

function of(name: string, description: string): Command {
  return new Command(name).description(description).argument('<id>', 'id of the series');
}

function ofDay(name: string, description: string): Command {
  return of(name, description).argument('<day>', 'day by the rule, see `simsup series show`');
}

const byDay = (id: string, on: string) => ({ params: { path: { id, on } } });
