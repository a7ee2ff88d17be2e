import { FakeLogins } from '../fakes/fake-logins.js';
import { FaultHarness, PRACTICE } from '../fakes/fault-harness.js';

const requests = {
  from: 'internet',
  target: 'http://site',
  paths: ['/a', '/b'],
  visitors: ['one', 'another'],
  rate: 20,
  lasts: '2m',
};
const journey = { from: 'internet', journey: 'search', rate: 5, lasts: '90s' };

describe.each([
  [
    'load.requests',
    requests,
    '--path /a --path /b --name one --name another --rate 20 --at-once 8 --for 120000',
  ],
  ['load.journey', journey, '--journey search --rate 5 --at-once 32 --for 90000'],
])('%s', (fault, parameters, options) => {
  let harness: FaultHarness;
  let logins: FakeLogins;

  beforeEach(() => {
    harness = new FaultHarness();
    logins = new FakeLogins();
    logins.programs.push('/srv/visitors.mjs');
    harness.shell.addNode('internet', logins.run);
  });

  const apply = (change: object = {}) =>
    harness.injections.apply(harness.request(fault, { ...parameters, ...change }));

  it('sends visitors who go by themselves, and sends them home', async () => {
    await apply();
    expect(logins.table.processes.map(({ args }) => args)).toEqual([expect.stringContaining(options)]);
    expect((await harness.injections.revertAll(PRACTICE)).failed).toEqual([]);
    expect(logins.table.processes).toEqual([]);
  });

  it('refuses a node on which no users live', async () => {
    logins.programs.pop();
    await expect(apply()).rejects.toMatchObject({ code: 'fault.no-target' });
  });

  it('says so when no visitors come', async () => {
    logins.failing = true;
    await expect(apply()).rejects.toMatchObject({ code: 'fault.apply-failed' });
  });

  it.each([
    ['a rate without bounds', { rate: 1e6 }],
    ['too many at once', { concurrency: 5_000 }],
    ['no end', { lasts: '48h' }],
  ])('refuses %s', async (_case, change) => {
    await expect(apply(change)).rejects.toMatchObject({ code: 'fault.invalid-parameters' });
  });

  it('says in a dry run how many would come', () => {
    expect(harness.injections.dryRun(fault, parameters).targets).toContain('internet');
    expect(logins.table.processes).toEqual([]);
  });
});
