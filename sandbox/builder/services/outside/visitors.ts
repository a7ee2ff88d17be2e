import type { Account } from '../seed/accounts.js';
import { SeededRandom } from '../seed/random.js';

/** Who makes the requests of a visit, as the site's logs see it. */
export interface Visitor {
  readonly address: string;
  /** The program's user agent. */
  readonly agent: string;
  readonly isBrowser: boolean;
}

const PASSER_BY_COUNT = 180;
const MACHINE_COUNT = 70;

/**
 * The computers that visit the site. Each keeps its address and its program; some are seen much more often than
 * others, and people of one office share an address. The addresses belong to nobody: they are from the ranges that are
 * set aside for documentation and for measurements.
 */
export class Visitors {
  private readonly random = new SeededRandom(80_443);
  private readonly passersBy: readonly Visitor[];
  private readonly machines: readonly Visitor[];

  constructor() {
    this.passersBy = Array.from({ length: PASSER_BY_COUNT }, (_, index) => browserOf(`passer-by ${index}`));
    this.machines = Array.from({ length: MACHINE_COUNT }, (_, index) => commandLineOf(`machine ${index}`));
  }

  /** Somebody who looks at the page without signing in. */
  passerBy(): Visitor {
    return this.often(this.passersBy);
  }

  /** A computer that fetches packages, mostly one that builds things all day. */
  machine(): Visitor {
    return this.often(this.machines);
  }

  /** The first entries come far more often than the last ones. */
  private often(entries: readonly Visitor[]): Visitor {
    return entries[Math.floor(this.random.next() ** 2.5 * entries.length)] as Visitor;
  }
}

/** The browser of somebody who has an account. */
export function browserOfAccount({ name }: Account): Visitor {
  return browserOf(name);
}

/** The command line of the same person, at the same place. */
export function commandLineOfAccount({ name }: Account): Visitor {
  return commandLineOf(name);
}

function browserOf(name: string): Visitor {
  const { random, address } = placeOf(name);
  return { address, agent: random.pick(BROWSERS), isBrowser: true };
}

/** The command line of whoever has this name, always the same. */
export function commandLineOf(name: string): Visitor {
  const { random, address } = placeOf(name);
  const agent = `hab/${random.pick(HAB_RELEASES)} (x86_64-linux; ${random.pick(KERNELS)})`;
  return { address, agent, isBrowser: false };
}

/** Always the same for a name. */
function placeOf(name: string): { random: SeededRandom; address: string } {
  const seed = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 17);
  const random = new SeededRandom(seed);
  return { address: `${random.pick(NETWORKS)}.${random.between(2, 254)}`, random };
}

/** 192.0.2.0/24, 198.51.100.0/24 and 203.0.113.0/24 (documentation), parts of 198.18.0.0/15 (measurements). */
const NETWORKS = (
  '192.0.2 198.51.100 203.0.113 198.18.4 198.18.37 198.18.90 198.18.121 198.18.204 198.19.16 198.19.58 198.19.143 ' +
  '198.19.230'
).split(' ');

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome';
const BROWSERS = [
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_1) ${CHROME}/62.0.3202.94 Safari/537.36`,
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_12_6) ${CHROME}/62.0.3202.89 Safari/537.36`,
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME}/62.0.3202.94 Safari/537.36`,
  `Mozilla/5.0 (X11; Linux x86_64) ${CHROME}/61.0.3163.100 Safari/537.36`,
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.13; rv:57.0) Gecko/20100101 Firefox/57.0',
  'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:56.0) Gecko/20100101 Firefox/56.0',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:57.0) Gecko/20100101 Firefox/57.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_13_1) AppleWebKit/604.3.5 (KHTML, like Gecko) Version/11.0.1 Safari/604.3.5',
];

const HAB_RELEASES =
  '0.39.1/20171118014528 0.39.0/20171117231140 0.38.0/20171103205113 0.37.1/20171020194128'.split(' ');
const KERNELS =
  '4.4.0-98-generic 4.4.0-1041-aws 4.9.58-coreos-r1 4.10.0-38-generic 3.10.0-693.5.2.el7.x86_64'.split(' ');
