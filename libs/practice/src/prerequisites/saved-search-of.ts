import type { LogFilter, StackLogSearch } from '#contracts';

/** Name of the saved search that looks for just this, over whatever time; null when none does. */
export function savedSearchOf(saved: readonly StackLogSearch[], filter: LogFilter): string | null {
  const found = saved.find(
    ({ text, nodes, services }) =>
      text.trim() === (filter.text ?? '').trim() &&
      sameNames(nodes, filter.node) &&
      sameNames(services, filter.service),
  );
  return found?.name ?? null;
}

function sameNames(names: readonly string[], asked: string | undefined): boolean {
  const wanted = new Set((asked ?? '').split(',').filter((name) => name !== ''));
  return wanted.size === new Set(names).size && names.every((name) => wanted.has(name));
}
