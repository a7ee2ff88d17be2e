import { FakeEyes } from '../fakes/fake-eyes.js';
import { FakePractice, USUAL_BEGIN } from '../fakes/fake-stage.js';
import { LeapingClock } from '../fakes/leaping-clock.js';
import { TINY_STACK, tinyUnit } from '../fakes/tiny-unit.js';
import { FollowedPractice } from '../play/followed-practice.js';
import { parseNodeReading } from './node-reading.js';
import type { SeenText } from './seen-text.js';
import { splitTold } from './split-told.js';
import { HealthyReadings, SpoilerScan } from './spoiler-scan.js';

const CANARY = 'qwpzxmvntrkd';
const FAULTS = ['tiny.stick', 'file.chown'];

/** What a node prints; each place as the script marks it. */
const printed = (origin: string, place: string, text: string): string =>
  `\n\u001e${origin} ${place}\n${text}\n`;

const PLACES: [place: string, plant: (text: string) => SeenText[]][] = [
  ['the command line of a process', (text) => node('stack', 'process 12', `sh\nsh -c ${text}`)],
  ['the name of a process', (text) => node('stack', 'process 12', `${text}\n`)],
  [
    'the environment of a process',
    (text) => node('environment', 'environment of process 12', `HOME=/\nX=${text}`),
  ],
  ['the mounts', (text) => node('surroundings', 'mounts', `12 1 0:1 / /mnt/${text} rw - tmpfs`)],
  ['the hosts file', (text) => node('surroundings', 'host', `10.0.0.1 ${text}`)],
  ['a shell history', (text) => node('stack', 'shell histories', `ls\necho ${text}`)],
  ['the name of a changed file', (text) => node('stack', 'names of changed files', `/tmp/.${text}`)],
  ['the text of a changed file', (text) => node('stack', 'text of changed files', `==> /a <==\n${text}`)],
  ['a journal', (text) => node('stack', 'text of changed files', `Nov 21 hab[1]: ${text}`)],
  ['the log store', (text) => [{ place: 'GET /logs', origin: 'stack', text: JSON.stringify([{ text }]) }]],
  ['the metrics', (text) => [{ place: 'console', origin: 'stack', text: `up{job="${text}"} 1` }]],
  ['the view of a practice', (text) => splitTold('GET /api/practices/:id', { sealed: { title: text } })],
  ['an event', (text) => splitTold('event', { type: 'practice.joined', data: { name: text } })],
  ['what an event passes on from the stack', (text) => splitTold('event', { data: { error: text } })],
];

function node(origin: string, place: string, text: string): SeenText[] {
  return parseNodeReading('store', printed(origin, place, text));
}

class Healthy extends HealthyReadings {
  constructor(private readonly texts: SeenText[]) {
    super();
  }

  async of(): Promise<SeenText[]> {
    return this.texts;
  }
}

async function scanned(texts: SeenText[], healthy: SeenText[] = []) {
  const clock = new LeapingClock();
  await clock.wait(5_000);
  const practice = new FakePractice(clock, USUAL_BEGIN);
  practice.seen = texts.filter(({ origin }) => origin === 'product');
  const eyes = new FakeEyes();
  eyes.texts = texts.filter(({ origin }) => origin !== 'product');
  const scan = new SpoilerScan({ eyes, healthy: new Healthy(healthy), faults: FAULTS, canary: CANARY });
  const request = { unit: tinyUnit('baseline'), stack: TINY_STACK, tempo: 1 };
  const { findings, scan: seen } = await scan.run(
    new FollowedPractice(practice, clock),
    request,
    new AbortController().signal,
  );
  return { findings: findings.map(({ expected }) => expected), seen, told: findings.map(({ seen }) => seen) };
}

describe('the scan for spoilers', () => {
  it.each(PLACES)('finds the canary in %s', async (_, plant) => {
    expect((await scanned(plant(CANARY))).findings).toEqual([`the canary "${CANARY}" is read nowhere`]);
  });

  it.each(PLACES)('finds the name of a kind of fault in %s', async (_, plant) => {
    expect((await scanned(plant('file.chown'))).findings).toEqual(['the fault "file.chown" is read nowhere']);
  });

  it.each(PLACES)('finds a word of tools that break things in %s', async (_, plant) => {
    expect((await scanned(plant('the-injector'))).findings).toEqual([
      'the tooling "injector" is read nowhere',
    ]);
  });

  it.each(PLACES)(
    'finds a sentence of the sealed part in %s, however its lines are broken',
    async (_, plant) => {
      const text = 'Somebody put glue where oil belongs,  long before anybody looked.';
      expect((await scanned(plant(text))).findings.join()).toContain('the sentence "Somebody put glue');
    },
  );

  it('finds a sealed term where SimSup speaks, and in what a node was started with', async () => {
    const told = splitTold('GET /api/practices', { title: 'The hinge' });
    expect((await scanned(told)).findings).toEqual(['the term "hinge" is read nowhere']);
    const started = node('environment', 'environment of process 1', 'HINGE=1');
    expect((await scanned(started)).findings).toEqual(['the term "hinge" is read nowhere']);
  });

  it('takes a sealed term that the broken stack itself prints for evidence, and notes it', async () => {
    const log = node('stack', 'text of changed files', 'error: the hinge does not move');
    expect(await scanned(log)).toMatchObject({ findings: [], seen: { readOff: ['hinge'] } });
    const build = node('environment', 'environment of process 154', 'PROJECT=core/hinge');
    expect(await scanned(build)).toMatchObject({ findings: [], seen: { readOff: ['hinge'] } });
    const passedOn = splitTold('event journey.failing', { data: { error: 'hinge stuck' } });
    expect((await scanned(passedOn)).findings).toEqual([]);
  });

  it('lets what a healthy sandbox shows too tell nothing, but for what was planted', async () => {
    const metric = node('stack', 'text of changed files', 'process_major_page_faults_total 12');
    expect((await scanned(metric)).findings).toEqual(['the tooling "faults" is read nowhere']);
    const other = node('stack', 'text of changed files', 'process_major_page_faults_total 99');
    expect((await scanned(metric, other)).findings).toEqual([]);
    const planted = node('stack', 'process 1', CANARY);
    expect((await scanned(planted, planted)).findings).toHaveLength(1);
  });

  it('knows a word in the whole in which it stands: another name with it is news', async () => {
    const healthy = node('stack', 'text of changed files', 'page_faults_total 1');
    const fault = node('stack', 'names of changed files', '/opt/faults/run.sh');
    expect((await scanned(fault, healthy)).findings).toHaveLength(1);
  });

  it('takes a call in a program for no kind of fault', async () => {
    const program = node('stack', 'text of changed files', 'const file = open(); file.chown(0, 0);');
    expect((await scanned(program)).findings).toEqual([]);
  });

  it('lets letters around a word make it another word', async () => {
    const words = 'default_timeout segfault certificate scenarios chaotic reinjected';
    expect((await scanned(node('stack', 'process 1', words))).findings).toEqual([]);
  });

  it('says where each word was found, three places at most', async () => {
    const everywhere = Array.from({ length: 5 }, (_, pid) =>
      node('stack', `process ${pid}`, `run ${CANARY}`),
    ).flat();
    const { told } = await scanned(everywhere);
    expect(told[0]?.split('\n')).toHaveLength(4);
    expect(told[0]).toContain(`store: process 0: … run ${CANARY} …`);
    expect(told[0]).toContain('and in 2 more places');
  });

  it('says of which places only the end was read', async () => {
    const long = parseNodeReading('store', printed('stack', 'text of changed files', 'x'.repeat(4_000_000)));
    expect((await scanned(long)).seen.cut).toEqual(['store: text of changed files']);
  });
});
