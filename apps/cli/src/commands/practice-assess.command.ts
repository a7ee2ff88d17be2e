import { Command } from 'commander';
import { byId } from '#api-client';
import { type After, type AssessmentRequest, compareInWords } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { asTyped } from '../options/as-typed.js';
import { journeyShareOption } from '../options/journey-share-option.js';
import type { ApiClient } from '../server/api-client.js';
import { needServer } from '../server/need-server.js';

interface Options {
  from?: string;
  to?: string;
  touched?: string;
  journey?: AssessmentRequest['journeys'];
}

const AFTER = `
Without options it shows what was written and declared, beside what was measured. What is left out stays as it is.

  simsup practice assess abcdefghijkl --from 2026-11-23T10:02:00Z --to 2026-11-23T10:31:00Z \\
    --touched "Nobody could search" --journey search=0.9`;

/** `simsup practice assess ID` */
export function practiceAssessCommand({ output }: CommandContext): Command {
  return new Command('assess')
    .description('your own account, as responders, of how users were touched, when a practice is over')
    .argument('<id>', 'id of a practice that is over')
    .option('--from <instant>', 'when users began to suffer, with its offset')
    .option('--to <instant>', 'when no user suffered any more')
    .option('--touched <text>', 'how users were touched')
    .option(
      '--journey <name=share>',
      'share of its requests that failed; may be repeated',
      journeyShareOption,
    )
    .addHelpText('after', AFTER)
    .action(async (id: string, options: Options) => {
      const client = await needServer();
      if (Object.keys(options).length > 0) await write(client, id, options);
      const after = await client.get('/api/practices/{id}/after', byId(id));
      output.document(after);
      for (const line of assessmentLines(after)) output.line(line);
    });
}

async function write(client: ApiClient, id: string, options: Options): Promise<void> {
  const { assessment } = await client.get('/api/practices/{id}/after', byId(id));
  const body = asTyped<'/api/practices/{id}/assessment', 'put'>({
    startedAt: options.from ?? assessment?.startedAt,
    endedAt: options.to ?? assessment?.endedAt,
    touched: options.touched ?? assessment?.touched,
    journeys: options.journey ?? assessment?.journeys ?? [],
  });
  await client.put('/api/practices/{id}/assessment', { ...byId(id), body });
}

/** What responders declared and wrote, each beside what was measured. */
export function assessmentLines({ assessment, measured, declaration }: After): string[] {
  const seconds = (ms: number): string => `${Math.round(ms / 1_000)} s`;
  const beside = (said: string | undefined, was: string | null): string =>
    `${said === undefined ? '' : `${said} by responders, `}${was ?? 'not known'} as measured`;
  return [
    ...(declaration ? compareInWords(declaration, seconds).sentences : ['Nobody declared it over.']),
    ...(declaration?.cause ? [`The cause, by ${declaration.by}: ${declaration.cause}`] : []),
    `Users began to suffer: ${beside(assessment?.startedAt, measured.onsetAt)}`,
    `No user suffered any more: ${beside(assessment?.endedAt, measured.endAt)}`,
    assessment
      ? `How users were touched, by ${assessment.by}: ${assessment.touched}`
      : 'Nobody wrote the assessment yet.',
  ];
}
