import fc from 'fast-check';
import { drawVariant, sampleValues, variantCount } from './draw-variant.js';
import { TINY_SCENARIO } from './fixture/tiny-scenario.js';
import { parseScenario } from './parse-scenario.js';
import type { ScenarioTemplate } from './scenario-template.js';

function template(text = TINY_SCENARIO): ScenarioTemplate {
  const parsed = parseScenario(text, 'tiny.yaml');
  if (!parsed.template) throw new Error('the fixture is broken');
  return parsed.template;
}

describe('drawVariant', () => {
  it('draws the same variant from the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(drawVariant(template(), seed)).toEqual(drawVariant(template(), seed));
      }),
      { numRuns: 20 },
    );
  });

  it('keeps the draw of a parameter when another one is added', () => {
    const more = template(
      TINY_SCENARIO.replace('parameters:', 'parameters:\n  colour: {choices: [red, green]}'),
    );
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      expect(drawVariant(more, seed).values).toMatchObject(drawVariant(template(), seed).values);
    }
  });

  it('draws every choice sooner or later, and nothing else', () => {
    const drawn = Array.from({ length: 200 }, (_, index) => drawVariant(template(), `seed-${index}`).values);
    expect([...new Set(drawn.map(({ shard }) => shard))].sort()).toEqual([10, 11, 12]);
    expect([...new Set(drawn.map(({ delay }) => delay))].sort()).toEqual(['1s', '5s']);
  });

  it('replaces references everywhere, as text in texts and as the value where nothing else stands', () => {
    const { scenario, values } = drawVariant(template(), 'monday');
    expect(scenario.sealed.story).toBe(`shard ${values.shard} is stuck`);
    expect(scenario.injections[0]?.with).toEqual({ node: 'store', shard: values.shard });
    expect(scenario.injections[0]?.after).toBe(values.delay);
    expect(scenario.probes.rootCause[0]?.command).toEqual(['check', String(values.shard)]);
  });

  it('leaves a reference with two dollar signs to the shell', () => {
    const { scenario, values } = drawVariant(template(), 'monday');
    expect(scenario.fixes[0]?.script?.[0]?.type).toBe(
      `for i in 1; do echo \${i}; done; loosen ${values.shard}`,
    );
  });
});

describe('variantCount', () => {
  it('multiplies the choices', () => {
    expect(variantCount(template())).toBe(6);
  });

  it('counts a range in steps, also broken ones', () => {
    const broken = TINY_SCENARIO.replace('range: [10, 12]', 'range: [0, 0.3], step: 0.1');
    expect(variantCount(template(broken))).toBe(8);
  });
});

describe('sampleValues', () => {
  it('holds every choice of every parameter', () => {
    const values = sampleValues(template().parameters);
    expect(values.map(({ shard, delay }) => `${shard} ${delay}`)).toEqual([
      '10 1s',
      '11 1s',
      '12 1s',
      '10 5s',
    ]);
  });

  it('holds the ends of a long range, but not all of it', () => {
    const values = sampleValues({ n: { range: [1, 100_000], step: 1 } });
    expect(values.length).toBeLessThan(60);
    expect(values.at(-1)).toEqual({ n: 100_000 });
  });
});
