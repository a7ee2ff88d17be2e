import { everyPage } from './every-page.js';
import type { Page, PageRequest } from './page.js';

describe('all of a list that comes in pages', () => {
  it('is asked for page by page, each with where the one before ended', async () => {
    const asked: PageRequest[] = [];
    const pages: Page<'people', string>[] = [
      { people: ['Ada', 'Bea'], next: 'Bea' },
      { people: [], next: 'nobody' },
      { people: ['Cy'], next: null },
    ];
    const all = await everyPage('people', async (page) => {
      asked.push(page);
      return pages[asked.length - 1] as Page<'people', string>;
    });
    expect(all).toEqual(['Ada', 'Bea', 'Cy']);
    expect(asked).toEqual([{ limit: 200 }, { limit: 200, after: 'Bea' }, { limit: 200, after: 'nobody' }]);
  });
});
