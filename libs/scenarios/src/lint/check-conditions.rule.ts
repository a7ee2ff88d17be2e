import { causes } from './causes.js';
import { type Conditional, conditions } from './conditions.js';
import { advice, type Finding, type Rule, type RuleInput } from './finding.js';

/** What an injection waits for must be able to happen. */
export const checkConditions: Rule = (input) =>
  conditions(input.scenario).flatMap((conditional) => [
    ...neverRestored(input, conditional),
    ...neverRecovered(input, conditional),
    ...unexpected(input, conditional),
  ]);

/** Only what something else broke can be restored. */
function neverRestored({ scenario }: RuleInput, { injection, when, path }: Conditional): Finding[] {
  if (!('verdict' in when)) return [];
  const breaksBefore = causes(scenario).some(
    (other) => other !== injection && !(other.when && 'verdict' in other.when),
  );
  if (breaksBefore) return [];
  const message =
    'Nothing else is broken before, so service is never restored: wait for something that happens in a false alarm ' +
    'too (a journey, an alert, a command), or leave "when" out and write "after".';
  return [{ path: [...path, 'verdict'], message }];
}

/** What nothing makes fail cannot recover. */
function neverRecovered({ scenario }: RuleInput, { injection, when, path }: Conditional): Finding[] {
  const back = ('journey' in when && when.is === 'recovered') || ('alert' in when && when.is === 'resolved');
  if (!back || causes(scenario).some((other) => other !== injection)) return [];
  const [thing, verb] = 'journey' in when ? ['journey', 'fail'] : ['alert', 'fire'];
  return [
    {
      path: [...path, 'is'],
      message: `Nothing else is broken, so this ${thing} does not ${verb} before: wait for something else.`,
    },
  ];
}

function unexpected({ scenario: { expect } }: RuleInput, { when, path }: Conditional): Finding[] {
  if ('journey' in when && !expect.journeys.some(({ journey }) => journey === when.journey))
    return [advice([...path, 'journey'], notExpected('journeys', when.journey))];
  if ('alert' in when && !expect.alerts.some(({ alert }) => alert === when.alert))
    return [advice([...path, 'alert'], notExpected('alerts', when.alert))];
  return [];
}

function notExpected(where: string, name: string): string {
  return `Say under expect.${where} when "${name}" is to be seen: else nothing proves that this ever comes true.`;
}
