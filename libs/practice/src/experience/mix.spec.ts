import type { ExperienceLevel } from '#contracts';
import { adviseOnMix, type Knower } from './mix.js';

const knower = (name: string, ...levels: ExperienceLevel[]): Knower => ({ personId: name, name, levels });
const names = (others: Knower[], responders: Knower[]) =>
  adviseOnMix(responders, others).wouldBalance.map(({ name }) => name);

const NEW = [knower('Ada', 'none', 'some'), knower('Bea', 'none', 'none')];
const EXPERTS = [knower('Cy', 'expert', 'good'), knower('Dee', 'good', 'good')];

describe('the mix of a group', () => {
  it('is warned of when nobody knows the components, or everybody knows them well', () => {
    expect(adviseOnMix(NEW, []).standing).toBe('all-new');
    expect(adviseOnMix(EXPERTS, []).standing).toBe('all-expert');
    expect(adviseOnMix([...NEW, ...EXPERTS], []).standing).toBe('mixed');
    expect(adviseOnMix([knower('Eve', 'some', 'some'), ...NEW], []).standing).toBe('mixed');
  });

  it('is not judged before there are two', () => {
    expect(adviseOnMix([], [])).toEqual({ standing: 'too-few', wouldBalance: [] });
    expect(adviseOnMix(NEW.slice(0, 1), EXPERTS).wouldBalance).toEqual([]);
  });

  it('comes with who would balance it, by the alphabet', () => {
    const others = [
      knower('Zoe', 'expert', 'expert'),
      knower('Yan', 'none', 'none'),
      knower('Ann', 'good', 'good'),
    ];
    expect(names(others, NEW)).toEqual(['Ann', 'Zoe']);
    expect(names(others, EXPERTS)).toEqual(['Yan']);
    expect(names(others, [...NEW, ...EXPERTS])).toEqual([]);
  });

  it('names five at most', () => {
    const many = Array.from({ length: 9 }, (_, i) => knower(`P${i}`, 'expert'));
    expect(names(many, NEW)).toHaveLength(5);
  });
});
