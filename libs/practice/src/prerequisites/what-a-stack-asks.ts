import type { PrerequisiteKind, StackFile, StackLogSearch, StackNode } from '#contracts';

/** The nodes that a responder logs in to. */
export function loginNodes({ nodes }: Pick<StackFile, 'nodes'>): StackNode[] {
  return nodes.filter(({ user }) => user !== undefined);
}

/** The searches that the stack's people have saved. */
export function savedSearches({ logs }: Pick<StackFile, 'logs'>): StackLogSearch[] {
  return logs?.searches ?? [];
}

/** Names of all that must be done one by one for a prerequisite of this kind. */
export function namesToDo(kind: PrerequisiteKind, stack: Pick<StackFile, 'nodes' | 'logs'>): string[] {
  if (kind === 'nodes') return loginNodes(stack).map(({ name }) => name);
  if (kind === 'searches') return savedSearches(stack).map(({ name }) => name);
  return [];
}
