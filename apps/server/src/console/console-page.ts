import type { StackConsole } from '#contracts';

/** Where the pages of consoles are shown. */
export const CONSOLES_PATH = '/consoles';

/**
 * Stands in for the storage that a page without an origin does not have: asking for it throws, and many consoles do
 * not expect that. What is kept lasts as long as the page.
 */
const STORAGE = `<script>
for (const name of ['localStorage', 'sessionStorage']) {
  const items = new Map();
  const storage = {
    getItem: (key) => items.get(String(key)) ?? null,
    setItem: (key, value) => void items.set(String(key), String(value)),
    removeItem: (key) => void items.delete(String(key)),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
  };
  Object.defineProperty(window, name, {
    value: new Proxy(storage, {
      get: (_, key) => (key === 'length' ? items.size : (storage[key] ?? items.get(key))),
      set: (_, key, value) => Boolean(items.set(key, String(value))),
      deleteProperty: (_, key) => items.delete(key) || true,
    }),
  });
}
</script>`;

/** Path with which the links of a console begin, without the last "/"; null when they are relative. */
function linkRoot({ path, links = path }: StackConsole): string | null {
  return links === '/' ? null : links.slice(0, -1);
}

/** A page as the browser needs it: links lead through `base` (no "/" at its end), and storage does not throw. */
export function pageForBrowser(html: string, console: StackConsole, base: string): string {
  const root = linkRoot(console);
  const linked = root === null ? html : html.replaceAll(root, base).replaceAll(escaped(root), escaped(base));
  const head = /<head[^>]*>/i.exec(linked);
  const at = head ? head.index + head[0].length : 0;
  return linked.slice(0, at) + STORAGE + linked.slice(at);
}

/** As templates write a path into a script. */
const escaped = (path: string): string => path.replaceAll('/', '\\/');

/** A redirect's target as the browser needs it; null when it leads out of the console. */
export function targetForBrowser(location: string, console: StackConsole, base: string): string | null {
  if (/^[\w.-]/.test(location) && !/^[a-z][a-z0-9+.-]*:/i.test(location)) return location;
  const path = location.replace(/^https?:\/\/[^/]*(?=\/)/i, '');
  for (const root of new Set([linkRoot(console), console.path.slice(0, -1)])) {
    if (root !== null && path.startsWith(`${root}/`) && !path.startsWith('//'))
      return base + path.slice(root.length);
  }
  return null;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The page that is shown instead of a console that cannot be. */
export function sorryPage(message: string): string {
  const text = message.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Console</title><style>
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
p { max-width: 34rem; margin: 20vh auto 0; padding: 0 1rem; text-align: center; }
</style></head><body><p>${text}</p></body></html>`;
}
