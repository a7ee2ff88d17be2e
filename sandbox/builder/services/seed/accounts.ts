import { createHash } from 'node:crypto';
import { SeededRandom } from './random.js';
import { SeedIds } from './seed-id.js';

/** Someone who uses the site; also known to the login provider. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
}

/** The account that build workers upload with. */
export const BUILD_WORKER = 'bldr-worker';
/** The bot that merges pull requests: known to the code host only. */
export const SENTINEL = 'sentinel';
/** The account that owns the core origin. */
export const CORE_OWNER = 'core-plans';

const FIRST =
  'amber brisk cedar dapper elm flint gusty hazel inky jolly keen lunar mossy nimble oaken pepper quiet rusty sandy tidy umber velvet windy yonder zesty'.split(
    ' ',
  );
const SECOND =
  'otter kettle lathe magpie anvil badger compass dynamo ember ferry gasket heron ingot juniper kiln lantern mallet newt osprey pulley quill rivet spanner turbine'.split(
    ' ',
  );

/** How many accounts own or share origins. */
const MEMBER_COUNT = 138;

/** Every account, the same in every run. Names are made of words; no person is meant. */
export function seedAccounts(): readonly Account[] {
  const random = new SeededRandom(20171117);
  const names = new Set([CORE_OWNER, BUILD_WORKER]);
  while (names.size < MEMBER_COUNT + 2) names.add(handle(random));
  const ids = new SeedIds();
  return [...names].map((name, index) => {
    const createdAt = new Date(Date.UTC(2016, 5, 14, 9, 0) + index * 3.4 * 86_400_000);
    return { id: ids.next(createdAt, name), name, email: `${name.toLowerCase()}@users.example`, createdAt };
  });
}

/** The personal access token that the login provider gives an account: 40 hexadecimal digits. */
export function personalToken(name: string): string {
  return createHash('sha1').update(`github.example personal token ${name}`).digest('hex');
}

/** People spell their handles in every way there is. */
function handle(random: SeededRandom): string {
  const first = random.pick(FIRST);
  const second = random.pick(SECOND);
  const spellings = [
    `${first}${second}`,
    `${first}-${second}`,
    `${first}${second}${random.between(2, 99)}`,
    `${capital(first)}${capital(second)}`,
    `${second}-${first}`,
    `the${second}`,
    `${first[0]}${second}`,
  ];
  return random.pick(spellings);
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
