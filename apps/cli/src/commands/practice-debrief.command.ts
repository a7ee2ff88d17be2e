import { Command } from 'commander';
import { byId } from '#api-client';
import type { After, DebriefNotes } from '#contracts';
import type { CommandContext } from '../command-context.js';
import { wholeMinutes } from '../options/plan-options.js';
import type { ApiClient } from '../server/api-client.js';
import { needServer } from '../server/need-server.js';

const NOTES: Record<keyof DebriefNotes, string> = {
  summary: 'brief summary by the responders',
  helped: 'what helped',
  misled: 'what misled',
  incident: 'lessons on the incident',
  response: 'lessons on the response',
  practice: 'lessons on the practice itself',
};

interface Options extends Partial<DebriefNotes> {
  at?: string;
  zone: string;
  minutes?: number;
  place?: string;
}

const AFTER = `
Without options it shows the debrief. With --at it is scheduled, or moved, and everybody is invited. The other options write
down what it came to; what is left out stays as it is.

  simsup practice debrief abcdefghijkl --at 2026-11-24T16:00:00+01:00 --zone Europe/Berlin --place https://call.example
  simsup practice debrief abcdefghijkl --helped "the guide's page on locks"`;

/** `simsup practice debrief ID` */
export function practiceDebriefCommand({ output }: CommandContext): Command {
  const command = new Command('debrief')
    .description('the debrief of a practice that is over: when, and what it came to')
    .argument('<id>', 'id of a practice that is over')
    .option('--at <instant>', 'when it starts, with its offset')
    .option('--zone <name>', 'time zone in which the start was chosen', 'UTC')
    .option('--minutes <n>', 'how long it takes', wholeMinutes)
    .option('--place <text>', 'link of a call, or a room')
    .addHelpText('after', AFTER);
  for (const [name, meaning] of Object.entries(NOTES)) command.option(`--${name} <text>`, meaning);
  return command.action(async (id: string, options: Options) => {
    const client = await needServer();
    await schedule(client, id, options);
    await note(client, id, options);
    const after = await client.get('/api/practices/{id}/after', byId(id));
    output.document({ debrief: after.debrief, notes: after.notes });
    for (const line of debriefLines(after)) output.line(line);
  });
}

async function schedule(client: ApiClient, id: string, { at, zone, minutes, place }: Options): Promise<void> {
  if (at === undefined) return;
  const body = {
    ...{ startsAt: at, timeZone: zone },
    ...(minutes !== undefined && { minutes }),
    ...(place !== undefined && { place }),
  };
  await client.put('/api/practices/{id}/debrief', { ...byId(id), body });
}

async function note(client: ApiClient, id: string, options: Options): Promise<void> {
  const names = Object.keys(NOTES) as (keyof DebriefNotes)[];
  const written = names.filter((name) => options[name] !== undefined);
  if (written.length === 0) return;
  const { notes } = await client.get('/api/practices/{id}/after', byId(id));
  const news: Partial<DebriefNotes> = Object.fromEntries(written.map((name) => [name, options[name]]));
  await client.put('/api/practices/{id}/debrief/notes', { ...byId(id), body: { ...notes, ...news } });
}

/** When it is, and what was written down. */
export function debriefLines({ debrief, notes }: Pick<After, 'debrief' | 'notes'>): string[] {
  const when = debrief
    ? `Debrief at ${debrief.startsAt} (${debrief.timeZone}), ${debrief.minutes} minutes, ${debrief.place ?? 'no place yet'}.`
    : 'No debrief is scheduled.';
  const names = Object.keys(NOTES) as (keyof DebriefNotes)[];
  return [when, ...names.flatMap((name) => (notes?.[name] ? [`${NOTES[name]}: ${notes[name]}`] : []))];
}
