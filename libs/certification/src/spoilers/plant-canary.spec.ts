import { parse } from 'yaml';
import { parseScenario } from '#scenarios';
import { tinyScenarioText } from '../fakes/tiny-unit.js';
import { newCanary, plantCanary } from './plant-canary.js';

const CANARY = 'qwpzxmvntrkd';

describe('the canary', () => {
  const planted = parse(plantCanary(tinyScenarioText(), CANARY));

  it('stands in every sealed text', () => {
    for (const text of [planted.sealed.title, planted.sealed.story, planted.sealed.rootCause])
      expect(text).toContain(CANARY);
    expect(planted.sealed.terms).toContain(CANARY);
    expect(planted.lessons).toContain(CANARY);
    expect(planted.debrief).toEqual([CANARY]);
  });

  it('stands in the names of injections and in the titles of attempts and probes', () => {
    expect(planted.injections[0].name).toBe(`stuck-${CANARY}`);
    const { expect: expected, probes, fixes, decoys } = planted;
    for (const { title } of [
      ...fixes,
      ...decoys,
      ...expected.evidence,
      ...expected.absent,
      ...probes.rootCause,
    ])
      expect(title).toContain(CANARY);
  });

  it('stands in nothing that is open, and in nothing that is typed or run', () => {
    const { open, fixes, probes } = planted;
    expect(JSON.stringify([open, fixes[0].script, fixes[0].name, probes.rootCause[0].command])).not.toContain(
      CANARY,
    );
  });

  it('leaves a scenario that can be played', () => {
    const { problems } = parseScenario(plantCanary(tinyScenarioText(), CANARY), 'stuck.yaml');
    expect(problems).toEqual([]);
  });

  it('is another word each time', () => {
    expect(newCanary()).toMatch(/^[a-z]{12}$/);
    expect(newCanary()).not.toBe(newCanary());
  });
});
