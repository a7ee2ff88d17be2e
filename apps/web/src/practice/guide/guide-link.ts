import { GUIDE_FIELD } from './use-guide-page.js';

/** Where a link of a guide's page leads: to another page, out of the app, or nowhere. */
export type GuideTarget = { page: string } | { href: string } | null;

/** @param from page that holds the link */
export function guideTarget(href: string, from: string): GuideTarget {
  if (/^https?:\/\//i.test(href)) return { href };
  const [path = ''] = href.split('#');
  if (path === '' || path.includes(':') || path.startsWith('//')) return null;
  const { pathname } = new URL(path, `http://guide/${from}`);
  return { page: decodeURIComponent(pathname.slice(1)).replace(/\.md$/, '') };
}

/** The page of a hint's reference `guide:page#part`; null when it points elsewhere. */
export function guidePageOf(ref: string): string | null {
  return /^guide:([^#]+)/.exec(ref)?.[1] ?? null;
}

/** The search part of the address that shows a page. */
export const guideSearch = (page: string): string => `?${GUIDE_FIELD}=${encodeURIComponent(page)}`;
