import { suggestion } from '#authoring';
import type { Finding, Rule } from './finding.js';

/** A pointer must lead to something that exists. */
export const checkPointers: Rule = ({ scenario, stack }) => {
  const nodes = stack.file.nodes.map(({ name }) => name);
  return scenario.hints.flatMap((hint, index): Finding[] => {
    if (hint.kind !== 'pointer') return [];
    const path = ['hints', index, 'ref'];
    const [scheme, target] = split(hint.ref);
    if (scheme === 'guide')
      return missing(path, 'page in its guide', target.split('#')[0] ?? '', stack.guidePages);
    if (scheme !== 'file') return [];
    const [node, file] = split(target);
    if (!file.startsWith('/')) return [{ path, message: 'Write a file as file:node:/absolute/path.' }];
    return missing(path, 'node', node, nodes);
  });
};

/** What responders may read before the end must not hold a term that gives the cause away. */
export const checkSealedTerms: Rule = ({ scenario }) => {
  const texts: [string, (string | number)[]][] = [
    [scenario.open.title, ['open', 'title']],
    [scenario.open.page, ['open', 'page']],
    ...scenario.hints.flatMap((hint, index): [string, (string | number)[]][] => [
      [hint.text, ['hints', index, 'text']],
      ...(hint.kind === 'pointer' ? [[hint.ref, ['hints', index, 'ref']] as [string, string[]]] : []),
    ]),
  ];
  return texts.flatMap(([text, path]) =>
    scenario.sealed.terms
      .filter((term) => text.toLowerCase().includes(term.toLowerCase()))
      .map((term) => ({ path, message: `This gives it away: say it without "${term}", a sealed term.` })),
  );
};

function missing(path: (string | number)[], what: string, name: string, known: string[]): Finding[] {
  if (known.includes(name)) return [];
  return [{ path, message: `The stack has no ${what} "${name}"; ${suggestion(name, known)}` }];
}

function split(text: string): [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
