import type { ProblemPath } from '#authoring';
import type { ScenarioFile } from '#contracts';
import { advice, type Finding, type Rule } from './finding.js';
import { type FoundTerm, sealedTermsIn } from './sealed-term-in.js';

/** What responders may read before the end must not hold a term that gives the cause away. */
export const checkSealedTerms: Rule = ({ scenario }) =>
  openTexts(scenario).flatMap(([text, path]) =>
    sealedTermsIn(text, scenario.sealed.terms).map((found) => given(found, path)),
  );

/** All that responders may read, each with its place. */
function openTexts({ open, hints }: ScenarioFile): [string, ProblemPath][] {
  return [
    [open.title, ['open', 'title']],
    [open.page, ['open', 'page']],
    ...(open.report ? [[open.report.by, ['open', 'report', 'by']] as [string, ProblemPath]] : []),
    ...hints.flatMap((hint, index): [string, ProblemPath][] => [
      [hint.text, ['hints', index, 'text']],
      ...(hint.kind === 'pointer' ? [[hint.ref, ['hints', index, 'ref']] as [string, ProblemPath]] : []),
    ]),
  ];
}

function given({ term, form, exact }: FoundTerm, path: ProblemPath): Finding {
  if (exact) return { path, message: `This gives it away: say it without "${term}", a sealed term.` };
  return advice(
    path,
    `This may give it away: "${form}" is a form of "${term}", a sealed term. Say it otherwise.`,
  );
}
