import type { ProblemPath } from '#authoring';
import { durationMs, type ScenarioInjection } from '#contracts';
import { causes } from './causes.js';
import { advice, type Finding, type Rule } from './finding.js';

/** Times must not contradict each other. */
export const checkTimes: Rule = ({ scenario }) => [
  ...scenario.injections.flatMap((injection, index) => [
    ...neverEnding(injection, ['injections', index]),
    ...overlapping(injection, ['injections', index]),
    ...tooLate(injection, scenario.limits.abortAfter, ['injections', index]),
  ]),
  ...limits(scenario.limits),
  ...(durationMs(scenario.hold) === 0
    ? [
        {
          path: ['hold'],
          message: 'Write how long all must be well, for example 30s: at 0 one lucky look is enough.',
        },
      ]
    : []),
];

function neverEnding({ lasts, repeat, noise, name }: ScenarioInjection, path: ProblemPath): Finding[] {
  if (lasts !== undefined && durationMs(lasts) === 0)
    return [{ path: [...path, 'lasts'], message: 'Write how long it lasts, for example 30s, or remove it.' }];
  if (repeat && durationMs(repeat.every) === 0)
    return [{ path: [...path, 'repeat', 'every'], message: 'Write how often, for example 1m.' }];
  return noise && lasts === undefined && repeat
    ? [advice(path, `Say under "lasts" when each "${name}" is over: noise that piles up is no noise.`)]
    : [];
}

function overlapping({ lasts, repeat }: ScenarioInjection, path: ProblemPath): Finding[] {
  if (lasts === undefined || !repeat || durationMs(lasts) < durationMs(repeat.every)) return [];
  const message = `It begins again every ${repeat.every}: let it last less than that, or repeat it less often.`;
  return [{ path: [...path, 'lasts'], message }];
}

function tooLate(
  { when, after }: ScenarioInjection,
  abortAfter: string | undefined,
  path: ProblemPath,
): Finding[] {
  if (when || abortAfter === undefined || durationMs(after) < durationMs(abortAfter)) return [];
  const message = `The practice is stopped after ${abortAfter} (limits.abortAfter): let this happen earlier.`;
  return [{ path: [...path, 'after'], message }];
}

function limits({
  askToStopAfter,
  abortAfter,
}: {
  askToStopAfter: string;
  abortAfter?: string | undefined;
}): Finding[] {
  if (abortAfter === undefined || durationMs(abortAfter) > durationMs(askToStopAfter)) return [];
  const message = `Instigators are asked after ${askToStopAfter} only: stop later than that.`;
  return [{ path: ['limits', 'abortAfter'], message }];
}

/** Somebody must be told, and somebody must suffer. */
export const checkPaging: Rule = ({ scenario }) => {
  const findings: Finding[] = scenario.expect.journeys.flatMap(({ failedShare, journey }, index) =>
    failedShare > 0
      ? []
      : [
          {
            path: ['expect', 'journeys', index, 'failedShare'],
            message: `Write more than 0, or leave "${journey}" out: any stack fulfils this.`,
          },
        ],
  );
  if (scenario.expect.alerts.length > 0 || scenario.open.report) return findings;
  const message =
    causes(scenario).length === 0
      ? 'Nobody is told: a false alarm needs an alert here, or a person who tells, under open.report.'
      : 'Nobody is told: name the alert that fires, under alerts, or a person who tells, under open.report.';
  return [...findings, { path: ['expect'], message }];
};
