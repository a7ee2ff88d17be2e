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
    if (scheme === 'man') return manualPage(path, target);
    if (scheme !== 'file') return [];
    const [node, file] = split(target);
    if (!file.startsWith('/')) return [{ path, message: 'Write a file as file:node:/absolute/path.' }];
    return missing(path, 'node', node, nodes);
  });
};

function manualPage(path: (string | number)[], target: string): Finding[] {
  if (/^[A-Za-z][\w.+-]*\([1-8]\)$/.test(target)) return [];
  return [{ path, message: 'Write a manual page with its section, for example man:ps(1).' }];
}

function missing(path: (string | number)[], what: string, name: string, known: string[]): Finding[] {
  if (known.includes(name)) return [];
  return [{ path, message: `The stack has no ${what} "${name}"; ${suggestion(name, known)}` }];
}

function split(text: string): [string, string] {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
