import { Command, InvalidArgumentError } from 'commander';
import type { RetentionSettings } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { needServer } from '../server/need-server.js';

interface Options {
  artifacts?: number | null;
  notices?: number | null;
}

/** `simsup retention show|set|preview` */
export function retentionCommand(context: CommandContext): Command {
  return new Command('retention')
    .description('for how long what practices leave behind, and what people were told, is kept')
    .addCommand(showCommand(context))
    .addCommand(setCommand(context))
    .addCommand(previewCommand(context));
}

function showCommand({ output }: CommandContext): Command {
  return new Command('show').description('how long things are kept').action(async () => {
    const view = await (await needServer()).get('/api/retention');
    tellSettings(view.settings, (line) => output.line(line));
    output.document(view);
  });
}

function setCommand({ output }: CommandContext): Command {
  return withDays(new Command('set'))
    .description('say how long things are kept; what is older goes with the next daily sweep')
    .action(async (options: Options) => {
      const client = await needServer();
      const { settings } = await client.get('/api/retention');
      const view = await client.put('/api/retention', { body: changed(settings, options) });
      tellSettings(view.settings, (line) => output.line(line));
      output.document(view);
    });
}

function previewCommand({ output }: CommandContext): Command {
  return withDays(new Command('preview'))
    .description('what would go now; nothing is touched')
    .action(async (options: Options) => {
      const client = await needServer();
      const { settings } = await client.get('/api/retention');
      const preview = await client.post('/api/retention/preview', { body: changed(settings, options) });
      for (const { id, endedAt, recordings, captures } of preview.practices)
        output.line(`${id}  ended ${endedAt}  ${recordings} recordings, ${captures} captures`);
      output.line(`${preview.practices.length} practices and ${preview.notices} notices would go.`);
      output.document(preview);
    });
}

function withDays(command: Command): Command {
  return command
    .option(
      '--artifacts <days>',
      'recordings, evidence and files, so long after the end; or "keep"',
      daysOption,
    )
    .option('--notices <days>', 'what people were told, for so long; or "keep"', daysOption);
}

function changed(settings: RetentionSettings, { artifacts, notices }: Options): RetentionSettings {
  return {
    artifactsDays: artifacts === undefined ? settings.artifactsDays : artifacts,
    noticesDays: notices === undefined ? settings.noticesDays : notices,
  };
}

function tellSettings({ artifactsDays, noticesDays }: RetentionSettings, tell: (line: string) => void): void {
  const inWords = (days: number | null) => (days === null ? 'kept' : `for ${days} days`);
  tell(`What practices leave behind: ${inWords(artifactsDays)}`);
  tell(`What people were told: ${inWords(noticesDays)}`);
}

function daysOption(text: string): number | null {
  if (text === 'keep') return null;
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('write whole days, or "keep"');
}
