import { seedCatalogue } from '../seed/catalogue.js';
import { planText } from '../seed/plan-text.js';
import { planFacts } from './plan-source.client.js';

describe('a plan', () => {
  it('tells its version and what it needs', () => {
    const text = 'pkg_name=web\npkg_version="1.2.3"\npkg_deps=(\n  core/glibc\n  core/nginx\n)\n';
    expect(planFacts(text)).toEqual({ version: '1.2.3', deps: ['core/glibc', 'core/nginx'] });
  });

  it('may need nothing', () => {
    expect(planFacts('pkg_version=1.0\npkg_deps=()\n').deps).toEqual([]);
    expect(planFacts('pkg_version=1.0\n').deps).toEqual([]);
  });

  it('is none without a version', () => {
    expect(() => planFacts('pkg_name=web\n')).toThrow('no pkg_version');
  });

  it('is what the repositories of the code host hold for every package', () => {
    const wrong = seedCatalogue().packages.filter((entry) => {
      const { version, deps } = planFacts(planText(entry));
      return version !== entry.version || deps.length !== entry.deps.length;
    });
    expect(wrong).toEqual([]);
  });
});
