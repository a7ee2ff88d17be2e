import type { GraphPackage } from '../wire/job-messages.js';
import { projectOf } from '../wire/package-ident.js';

/** How large the graph of one target is. */
export interface GraphStats {
  readonly target: string;
  readonly nodes: number;
  readonly edges: number;
}

/** Which project needs which, taken from the newest package of each. */
export class DependencyGraph {
  private readonly needsByTarget = new Map<string, Map<string, ReadonlySet<string>>>();
  private readonly newest = new Map<string, string>();

  /** Takes a package in; a newer package of a project replaces what was known of it. */
  add({ ident, target, deps }: GraphPackage): void {
    this.needs(target).set(projectOf(ident), new Set(deps.map(projectOf)));
    this.newest.set(`${target} ${projectOf(ident)}`, ident);
  }

  /** Whether a package's dependencies lead back to its own project. */
  wouldCircle({ ident, target, deps }: GraphPackage): boolean {
    const project = projectOf(ident);
    const needs = this.needs(target);
    const seen = new Set<string>();
    const open = deps.map(projectOf);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === project) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(needs.get(next) ?? []));
    }
    return false;
  }

  /** The newest package of a project; the project's own name when it has none. */
  newestOf(project: string, target: string): string {
    return this.newest.get(`${target} ${project}`) ?? project;
  }

  /** Projects that need `project`, directly or not. */
  reverseDependencies(project: string, target: string): string[] {
    const found = new Set([project]);
    const needs = this.needs(target);
    for (let before = 0; before !== found.size; ) {
      before = found.size;
      for (const [candidate, needed] of needs) {
        if (!found.has(candidate) && [...needed].some((need) => found.has(need))) found.add(candidate);
      }
    }
    found.delete(project);
    return [...found].sort();
  }

  stats(): GraphStats[] {
    return [...this.needsByTarget].map(([target, needs]) => ({
      target,
      nodes: needs.size,
      edges: [...needs.values()].reduce((sum, needed) => sum + needed.size, 0),
    }));
  }

  private needs(target: string): Map<string, ReadonlySet<string>> {
    let needs = this.needsByTarget.get(target);
    if (needs === undefined) {
      needs = new Map();
      this.needsByTarget.set(target, needs);
    }
    return needs;
  }
}
