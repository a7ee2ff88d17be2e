import { bakeFile } from './bake-file.mjs';
import { oldImages } from './old-images.mjs';

describe('the bake file of a stack', () => {
  it('has one labelled target an image, all from one context', () => {
    const file = bakeFile({ id: 'builder', folder: '/s', targets: ['api', 'jump'] }, 'abc', '/context');
    expect(file.group.default.targets).toEqual(['api', 'jump']);
    expect(file.target.api).toEqual({
      context: '/context',
      dockerfile: 'images/Dockerfile',
      target: 'api',
      tags: ['simsup/builder-api:abc'],
      labels: { 'simsup.stack': 'builder' },
    });
  });
});

describe('old images', () => {
  const tag = (day: number) => day.toString(16).repeat(16);
  const images = Array.from({ length: 11 }, (_, index) => index + 1).flatMap((day) =>
    ['api', 'jump'].map((target) => ({
      name: `simsup/builder-${target}:${tag(day)}`,
      createdAt: `2026-11-${String(day).padStart(2, '0')} 10:00:00`,
    })),
  );

  it('are those before the last eight builds', () => {
    expect(oldImages(images, tag(11)).sort()).toEqual([
      `simsup/builder-api:${tag(1)}`,
      `simsup/builder-api:${tag(2)}`,
      `simsup/builder-jump:${tag(1)}`,
      `simsup/builder-jump:${tag(2)}`,
    ]);
  });

  it('never include the current build, however old', () => {
    expect(oldImages(images, tag(1)).some((name) => name.endsWith(tag(1)))).toBe(false);
  });

  it('never include tags that a person gave', () => {
    expect(oldImages([{ name: 'simsup/builder-api:dev', createdAt: '2020-01-01' }], tag(11))).toEqual([]);
  });
});
