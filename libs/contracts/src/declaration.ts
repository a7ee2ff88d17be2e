import { z } from 'zod';
import { probeKindSchema } from './probe.js';

/** What responders declared when they said that it was over, beside what the evidence says. */
export const declarationSchema = z.object({
  by: z.string().describe('Who declared it over'),
  declaredAt: z.string().describe('When'),
  cause: z.string().nullable().describe('The cause in their words; null: they named none'),
  restoredAt: z
    .string()
    .nullable()
    .describe('When service had been well for the whole hold time; null: it was not restored'),
  fixed: z.boolean().nullable().describe('Whether the cause was gone; null: not decided'),
  fixedAt: z.string().nullable().describe('When the cause was judged to be gone; null: it was not'),
  stillRed: z
    .array(
      z.object({
        probe: z.string().describe('Id of the probe'),
        title: z.string().describe('What is true when it is green'),
        kind: probeKindSchema.describe('What the probe is for'),
      }),
    )
    .describe('Probes that were red at the end'),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** How a declaration and the evidence compare. */
export interface Comparison {
  /** Service was restored when it was declared over. */
  agrees: boolean;
  /** Whole sentences: service, cause, and what was still red. */
  sentences: string[];
}

/** Says the difference in words; `span` writes a length of time. */
export function compareInWords(declaration: Declaration, span: (ms: number) => string): Comparison {
  const { restoredAt, declaredAt, stillRed } = declaration;
  const red = stillRed.map(({ title }) => title).join('; ');
  return {
    agrees: restoredAt !== null && Date.parse(restoredAt) <= Date.parse(declaredAt),
    sentences: [
      serviceInWords(declaration, span),
      causeInWords(declaration, span),
      ...(red === '' ? [] : [`Still red at the end: ${red}.`]),
    ],
  };
}

function serviceInWords({ restoredAt, declaredAt }: Declaration, span: (ms: number) => string): string {
  if (restoredAt === null) return 'Declared over although service was not restored.';
  const afterMs = Date.parse(declaredAt) - Date.parse(restoredAt);
  return afterMs < 0
    ? `Declared over ${span(-afterMs)} before service was restored.`
    : `Declared over ${span(afterMs)} after service was restored.`;
}

function causeInWords({ fixed, fixedAt, declaredAt }: Declaration, span: (ms: number) => string): string {
  if (fixed === null) return 'Whether the cause was gone was not decided.';
  if (!fixed || fixedAt === null) return 'The cause was still there.';
  const beforeMs = Date.parse(declaredAt) - Date.parse(fixedAt);
  return beforeMs < 0
    ? 'The cause was gone at the end.'
    : `The cause had been gone for ${span(beforeMs)} by then.`;
}
