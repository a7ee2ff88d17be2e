import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Body } from '#api-client';
import type { RosterLimit, SeriesView } from '#contracts';
import { USUAL_LIMITS, WEEKDAYS, type Weekday } from '#contracts';
import type { Draft } from '../options/as-typed.js';
import { rangeOption } from '../roster/range-option.js';

/** What a series is like, as it is written on the command line. */
export interface SeriesOptions {
  name?: string;
  every?: number;
  weekday?: Weekday;
  at?: string;
  zone?: string;
  from?: string;
  until?: string;
  team?: string;
  pageOnCall?: boolean;
  stack?: string;
  difficulty?: number;
  skill?: string[];
  mostMinutes?: number;
  minutes?: number;
  instigators?: RosterLimit;
  responders?: RosterLimit;
  daysAhead?: number;
}

/** What the server is asked for; what it lacks the server says. */
type SettingsDraft = Draft<Body<'/api/series/{id}', 'put'>>;

/** Adds what a series may be like. */
export function withSeriesOptions(command: Command): Command {
  return command
    .option('--name <text>', 'what it is called')
    .addOption(new Option('--weekday <day>', 'day of the week').choices(WEEKDAYS))
    .option('--at <time>', 'time on the clocks of --zone, such as 10:00')
    .option('--zone <name>', 'time zone, such as Europe/Berlin')
    .option('--every <weeks>', 'each so many weeks', whole)
    .option('--from <day>', 'none before this day, such as 2026-11-23')
    .option('--until <day>', 'none after this day; "never" takes an end away')
    .option('--team <id>', 'team for which scenarios are drawn, and that is told; "none" for everybody')
    .option('--page-on-call', 'whoever is on call in the team at the start, and agreed to it, responds too')
    .option('--no-page-on-call', 'only those respond who sign up')
    .option('--stack <id>', 'scenarios of this stack only')
    .option('--difficulty <n>', 'scenarios of this difficulty only, 1 to 5', whole)
    .option('--skill <name...>', 'scenarios that practise one of these')
    .option('--most-minutes <n>', 'scenarios that take so long at most', whole)
    .option('--minutes <n>', 'how long each practice is expected to take', whole)
    .option('--instigators <range>', 'the least and the most, usually 1-3', rangeOption)
    .option('--responders <range>', 'the least and the most, usually 3-6', rangeOption)
    .option('--days-ahead <n>', 'make each practice so long before its start, usually 14', whole);
}

/** Settings for the server: what is not given stays as it is in `before`. */
export function settingsOf(options: SeriesOptions, before?: SeriesView): SettingsDraft {
  const { name, every, weekday, at, zone, from, until, team, minutes, daysAhead } = options;
  const { from: _, ...ruleBefore } = before?.rule ?? { from: '' };
  return {
    ...(before && {
      ...{ name: before.name, teamId: before.team?.id ?? null, limits: before.limits },
      ...{ expectedMinutes: before.expectedMinutes, daysAhead: before.daysAhead },
      pageOnCall: before.pageOnCall,
    }),
    ...given({ name, expectedMinutes: minutes, daysAhead, pageOnCall: options.pageOnCall }),
    ...(team !== undefined && { teamId: team === 'none' ? null : team }),
    rule: {
      ...ruleBefore,
      ...given({ everyWeeks: every, weekday, at, timeZone: zone, from }),
      ...(until !== undefined && { until: until === 'never' ? null : until }),
    },
    wish: { ...before?.wish, ...wishOf(options) },
    ...limitsOf(options, before),
  };
}

function wishOf({
  stack,
  difficulty,
  skill,
  mostMinutes,
}: SeriesOptions): NonNullable<SettingsDraft['wish']> {
  return given({ stack, difficulty, skills: skill, mostMinutes });
}

function limitsOf(
  { instigators, responders }: SeriesOptions,
  before?: SeriesView,
): Pick<SettingsDraft, 'limits'> {
  if (!instigators && !responders) return {};
  return { limits: { ...(before?.limits ?? USUAL_LIMITS), ...given({ instigators, responders }) } };
}

function given<T extends object>(fields: T): Partial<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<T>;
}

function whole(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('write a whole number');
}
