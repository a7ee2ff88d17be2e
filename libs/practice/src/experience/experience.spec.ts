import type { StackFile } from '#contracts';
import { componentsOf, experienceWith, learnedFrom } from './experience.js';

const node = (name: string, services: string[], more: object = {}) => ({
  name,
  title: name,
  services,
  ...more,
});

describe('the components of a stack', () => {
  it('are its services, each once, and nodes without one that people log in to', () => {
    const nodes = [
      node('api-0', ['api', 'proxy'], { user: 'ubuntu', role: 'production' }),
      node('api-1', ['api'], { user: 'ubuntu', role: 'acceptance' }),
      node('bots', [], { user: 'ubuntu', role: 'production' }),
      node('jump', [], { user: 'responder', role: 'jump' }),
      node('internet', [], { role: 'outside' }),
    ] as unknown as StackFile['nodes'];
    expect(componentsOf({ nodes })).toEqual(['api', 'bots', 'proxy']);
  });
});

describe('experience', () => {
  it.each([
    [0, 'none'],
    [1, 'some'],
    [2, 'some'],
    [3, 'good'],
    [6, 'expert'],
    [60, 'expert'],
  ])('from %i practices is %s', (times, level) => {
    expect(learnedFrom(times)).toBe(level);
  });

  it('is what somebody says or what they practised, whichever is more', () => {
    expect(experienceWith('api', 'expert', 1).level).toBe('expert');
    expect(experienceWith('api', 'none', 3).level).toBe('good');
    expect(experienceWith('api', null, 0)).toEqual({
      component: 'api',
      declared: null,
      practised: 0,
      level: 'none',
    });
  });
});
