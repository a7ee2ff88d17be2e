import { DependencyGraph } from './dependency-graph.js';

const TARGET = 'x86_64-linux';
const entry = (project: string, ...deps: string[]) => ({
  ident: `${project}/1.0/20170101000000`,
  target: TARGET,
  deps: deps.map((dep) => `${dep}/1.0/20170101000000`),
});

function graphOf() {
  const graph = new DependencyGraph();
  graph.add(entry('core/glibc'));
  graph.add(entry('core/zlib', 'core/glibc'));
  graph.add(entry('core/openssl', 'core/zlib', 'core/glibc'));
  return graph;
}

describe('the dependency graph', () => {
  it('counts projects and what they need', () => {
    expect(graphOf().stats()).toEqual([{ target: TARGET, nodes: 3, edges: 3 }]);
  });

  it('finds what needs a project, directly or not', () => {
    expect(graphOf().reverseDependencies('core/glibc', TARGET)).toEqual(['core/openssl', 'core/zlib']);
    expect(graphOf().reverseDependencies('core/openssl', TARGET)).toEqual([]);
  });

  it('sees a circle before it is closed', () => {
    expect(graphOf().wouldCircle(entry('core/glibc', 'core/openssl'))).toBe(true);
    expect(graphOf().wouldCircle(entry('core/glibc', 'core/glibc'))).toBe(true);
    expect(graphOf().wouldCircle(entry('core/curl', 'core/openssl'))).toBe(false);
  });

  it('goes by the newest package of a project', () => {
    const graph = graphOf();
    graph.add(entry('core/zlib'));
    expect(graph.reverseDependencies('core/glibc', TARGET)).toEqual(['core/openssl']);
  });

  it('keeps targets apart', () => {
    expect(graphOf().reverseDependencies('core/glibc', 'x86_64-windows')).toEqual([]);
  });
});
