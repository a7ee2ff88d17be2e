import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describeFault } from '../describe-fault.js';
import { FAULT_KINDS } from '../fault-catalogue.js';
import type { FaultKind } from '../fault-kind.js';
import { faultPages } from './fault-pages.js';

const docs = join(import.meta.dirname, '../../../../docs/faults');

const drip = {
  name: 'tap.drip',
  title: 'A tap drips',
  capabilities: ['network.filter'],
  parameters: z.strictObject({
    tap: z.string().describe('Which tap'),
    every: z.number().int().min(1).max(60).default(5).describe('Seconds | drops'),
    into: z
      .union([z.strictObject({ bucket: z.string().describe('Its name') }), z.literal('sink')])
      .describe('Where it goes'),
    colours: z
      .array(z.enum(['red', 'blue']))
      .optional()
      .describe('Of the drops'),
  }),
} as unknown as FaultKind;

describe('a fault, described from its schema', () => {
  it('tells of each parameter what to write, what holds without it and what it means', () => {
    expect(describeFault(drip)).toEqual({
      name: 'tap.drip',
      title: 'A tap drips',
      needs: [{ capability: 'network.filter', description: 'drop and refuse packets (iptables)' }],
      parameters: [
        { name: 'tap', required: true, form: 'text', description: 'Which tap' },
        {
          name: 'every',
          required: false,
          form: 'whole number from 1 to 60',
          standard: '5',
          description: 'Seconds | drops',
        },
        { name: 'into', required: true, form: 'bucket, or sink', description: 'Where it goes' },
        { name: 'into.bucket', required: true, form: 'text', description: 'Its name' },
        { name: 'colours', required: false, form: 'list of: one of red, blue', description: 'Of the drops' },
      ],
    });
  });

  it('has a page with an injection to copy and a table that a bar does not break', () => {
    const page = faultPages([drip]).get('tap.drip.md') ?? '';
    expect(page).toContain(
      '    fault: tap.drip\n    with:\n      tap:   # Which tap\n      into:  # Where it goes\n```',
    );
    expect(page).toContain('| `every` | whole number from 1 to 60 | `5` | Seconds \\| drops |');
    expect(page).toContain('- `network.filter`: drop and refuse packets');
  });
});

describe('docs/faults', () => {
  it('is what the faults say; if not, run: node apps/setup/jobs/write-schemas.mjs', () => {
    const committed = readdirSync(docs).map((file) => [file, readFileSync(join(docs, file), 'utf8')]);
    expect(Object.fromEntries(committed)).toEqual(Object.fromEntries(faultPages(FAULT_KINDS)));
  });
});
