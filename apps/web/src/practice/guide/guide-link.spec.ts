import { guidePageOf, guideSearch, guideTarget } from './guide-link.js';

describe('links of the guide', () => {
  it.each([
    ['router.md', 'README', { page: 'router' }],
    ['router.md#expiry', 'README', { page: 'router' }],
    ['../router.md', 'services/api', { page: 'router' }],
    ['api.md', 'services/router', { page: 'services/api' }],
    ['https://example.org/x', 'README', { href: 'https://example.org/x' }],
    ['#below', 'README', null],
    ['javascript:alert(1)', 'README', null],
    ['data:text/html,x', 'README', null],
    ['//elsewhere.example', 'README', null],
  ])('%s on %s', (href, from, target) => {
    expect(guideTarget(href, from)).toEqual(target);
  });

  it('are made of the references of hints that point to a page, and of no others', () => {
    expect(guidePageOf('guide:datastore#locks')).toBe('datastore');
    expect(guidePageOf('man:journalctl')).toBeNull();
    expect(guideSearch('services/api')).toBe('?guide=services%2Fapi');
  });
});
