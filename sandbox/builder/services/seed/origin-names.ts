import type { SeededRandom } from './random.js';

const PLACES = 'harbor ridge canyon orchard meadow quarry delta prairie lagoon summit glacier tundra'.split(
  ' ',
);
const TRADES = 'labs works systems ops tools cloud apps data web team infra studio'.split(' ');
const COMPANIES = 'acme northwind contoso globex initech umbra hooli vandelay wayfarer bluebird'.split(' ');
const LEFTOVERS = [
  'my-origin',
  'myorigin2',
  'test-origin',
  'demo',
  'habitat-demo-old',
  'learn-hab',
  'sample_apps',
  'workshop-2017',
  'foo_test',
  'scratch',
  'tmp',
  'wip-plans',
];

/** Names of origins as a site collects them over the years: companies, people's pets, and left-over trials. */
export function originNames(random: SeededRandom, count: number): string[] {
  const names = new Set(LEFTOVERS);
  for (const company of COMPANIES) names.add(company);
  while (names.size < count) names.add(originName(random));
  return [...names];
}

function originName(random: SeededRandom): string {
  const place = random.pick(PLACES);
  const trade = random.pick(TRADES);
  const company = random.pick(COMPANIES);
  return random.pick([
    `${place}-${trade}`,
    `${company}-${trade}`,
    `${place}${trade}`,
    `${company}_${trade}`,
    `${place}${random.between(2, 42)}`,
    `${company}-${random.pick(['staging', 'prod', 'dev', 'sandpit'])}`,
  ]);
}
