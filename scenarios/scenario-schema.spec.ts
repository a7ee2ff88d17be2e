// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how a scenario names its parameters
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { FAULT_KINDS } from '#faults';
import { scenarioJsonSchema } from '#scenarios';

const here = import.meta.dirname;

interface Written {
  injections: { name: string; fault: string; with: Record<string, unknown> }[];
}

describe('scenario.schema.json, as editors read it', () => {
  const committed = JSON.parse(readFileSync(join(here, 'scenario.schema.json'), 'utf8'));
  const valid = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(committed);
  const read = (file: string): Written => parse(readFileSync(join(here, file), 'utf8'));
  const complaints = (scenario: Written): string[] => {
    valid(scenario);
    return (valid.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
  };

  /** A shipped scenario with its first injection changed. */
  function withInjection(change: Partial<Written['injections'][0]>): Written {
    const scenario = read('builder/proxy-root-owned.yaml');
    const [first] = scenario.injections;
    return { ...scenario, injections: [{ ...(first as Written['injections'][0]), ...change }] };
  }

  it('is what the format and the faults say; if not, run: node apps/setup/jobs/write-schemas.mjs', () => {
    expect(committed).toEqual(scenarioJsonSchema(FAULT_KINDS));
  });

  it('accepts all shipped scenarios', async () => {
    for await (const file of glob('*/*.yaml', { cwd: here })) {
      expect([file, ...complaints(read(file))]).toEqual([file]);
    }
  });

  it('offers every fault by name', () => {
    const names = committed.properties.injections.items.properties.fault.anyOf.map(
      (one: { const?: string }) => one.const,
    );
    expect(names).toEqual(expect.arrayContaining(FAULT_KINDS.map(({ name }) => name)));
  });

  it('describes every parameter of every fault', () => {
    const silent = committed.properties.injections.items.allOf.flatMap(
      (rule: { then: { properties: { with: { properties: Record<string, { description?: string }> } } } }) =>
        Object.entries(rule.then.properties.with.properties).filter(([, { description }]) => !description),
    );
    expect(silent).toEqual([]);
  });

  it('checks the parameters of an injection by its fault', () => {
    const owned = { node: 'live-builder-api-0', paths: ['/x'], owner: 'root', group: 'root' };
    expect(complaints(withInjection({ with: owned }))).toEqual([]);
    expect(complaints(withInjection({ with: { ...owned, ownr: 'root' } }))).toContain(
      '/injections/0/with additionalProperties',
    );
    expect(complaints(withInjection({ with: { ...owned, paths: 7 } }))).toContain(
      '/injections/0/with/paths type',
    );
    expect(complaints(withInjection({ with: { node: 'live-builder-api-0' } }))).toContain(
      '/injections/0/with required',
    );
    expect(complaints(withInjection({ fault: 'process.signal', with: owned }))).toContain(
      '/injections/0/with required',
    );
  });

  it('refuses a fault that does not exist', () => {
    expect(complaints(withInjection({ fault: 'file.chwon', with: {} }))).toContain(
      '/injections/0/fault anyOf',
    );
  });

  it('takes a parameter, or a field of one, wherever a value has a form', () => {
    const drawn = { node: '${place.node}', paths: ['${place.path}'], owner: '${who}', group: 'root' };
    expect(complaints(withInjection({ with: drawn }))).toEqual([]);
    expect(complaints(withInjection({ fault: '${what}', with: { anything: 1 } }))).toEqual([]);
  });
});
