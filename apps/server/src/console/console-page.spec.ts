import { runInNewContext } from 'node:vm';
import type { StackConsole } from '#contracts';
import { pageForBrowser, sorryPage, targetForBrowser } from './console-page.js';

const relative: StackConsole = { name: 'c', title: 'C', node: 'monitor', port: 1, path: '/' };
const rooted: StackConsole = { ...relative, links: '/console/c/' };
const BASE = '/consoles/pass';

describe('a page of a console', () => {
  it('has links that lead through our address, also where a template wrote them into a script', () => {
    const html = '<head></head><a href="/console/c/graph">x</a><script>var P = "\\/console\\/c";</script>';
    const page = pageForBrowser(html, rooted, BASE);
    expect(page).toContain('<a href="/consoles/pass/graph">');
    expect(page).toContain('var P = "\\/consoles\\/pass";');
    expect(page).not.toContain('/console/c');
  });

  it('keeps its links when they are relative', () => {
    expect(pageForBrowser('<a href="graph">', relative, BASE)).toContain('<a href="graph">');
  });

  it.each(['<!doctype html><head lang="en"><script>first()</script></head>', 'no head at all'])(
    'gets its storage before any script of its own: %s',
    (html) => {
      const page = pageForBrowser(html, relative, BASE);
      const first = page.indexOf('first()');
      expect(page.indexOf('localStorage')).toBeGreaterThan(-1);
      if (first >= 0) expect(page.indexOf('localStorage')).toBeLessThan(first);
    },
  );

  it('has a storage that keeps texts as a browser does', () => {
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(pageForBrowser('', relative, BASE)) ?? [];
    const window: Record<string, unknown> = {};
    const seen = runInNewContext(
      `${script}
       const { localStorage } = window;
       localStorage.setItem('a', 1); localStorage.b = 'two';
       const kept = [localStorage.getItem('a'), localStorage.a, localStorage.b, localStorage.length, localStorage.key(1)];
       localStorage.removeItem('a');
       [...kept, localStorage.getItem('a'), localStorage.c === undefined].join()`,
      { window, Map, Object, Proxy },
    );
    expect(seen).toBe('1,1,two,2,b,,true');
  });
});

describe('a redirect of a console', () => {
  it.each([
    ['/console/c/graph', rooted, '/consoles/pass/graph'],
    ['http://monitor:9090/console/c/graph?g0=1', rooted, '/consoles/pass/graph?g0=1'],
    ['/graph', relative, '/consoles/pass/graph'],
    ['graph', relative, 'graph'],
  ])('to %s stays in the console', (location, console, target) => {
    expect(targetForBrowser(location, console, BASE)).toBe(target);
  });

  it.each(['//elsewhere.example/x', 'javascript:alert(1)', 'https:elsewhere', '\\\\elsewhere.example'])(
    'to %s is not followed',
    (location) => {
      expect(targetForBrowser(location, rooted, BASE)).toBeNull();
    },
  );
});

describe('the page instead of a console', () => {
  it('shows what is said and nothing else', () => {
    expect(sorryPage('No <script> & such')).toContain('<p>No &lt;script&gt; &amp; such</p>');
  });
});
