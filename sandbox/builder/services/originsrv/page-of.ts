import type { PackagePage } from '../wire/origin-messages.js';

/** Cuts a page out of a list; `start` counts from 0, `stop` is the last index of the page. */
export function cutPage<T>(
  entries: readonly T[],
  start: number,
  limit: number,
): { start: number; stop: number; total: number; page: readonly T[] } {
  const page = entries.slice(start, start + limit);
  return { start, stop: Math.max(start + page.length - 1, start), total: entries.length, page };
}

/** A page of package idents. */
export function pageOf(idents: readonly string[], start: number, limit: number): PackagePage {
  const { page, ...range } = cutPage(idents, start, limit);
  return { ...range, idents: page };
}
