import { parseShippedLine } from './shipped-line.js';

const JOURNAL = '/var/log/journal/system.journal';
const at = '2017-11-17T01:52:34.250000+00:00';

function shipped(fields: Record<string, unknown>): string {
  return JSON.stringify({ at, node: 'live-builder-api-0', ...fields });
}

function fromJournal(message: string): string {
  return shipped({ file: JOURNAL, text: `1510883550.000042 hab-sup Nov 17 01:52:30 ${message}` });
}

describe('a line from a collector', () => {
  it('of the journal has the time of the journal, and reads as journalctl prints it', () => {
    expect(parseShippedLine(fromJournal('ip-10-0-0-45 hab[31]: builder-api.live(O): ERROR:x: y'))).toEqual({
      atMs: Date.UTC(2017, 10, 17, 1, 52, 30),
      node: 'live-builder-api-0',
      service: 'builder-api',
      text: 'Nov 17 01:52:30 ip-10-0-0-45 hab[31]: builder-api.live(O): ERROR:x: y',
    });
  });

  it.each([
    ['ip-10-0-0-45 hab[31]: builder-router.live(SV): Starting', 'builder-router'],
    ['ip-10-0-0-45 hab[31]: builder-datastore.live(O): 2017-11-17 01:52:30 UTC LOG:  started', 'postgresql'],
    ['ip-10-0-0-45 hab[31]: builder-datastore.live(E): 2017-11-17 01:52:30 UTC FATAL:  no', 'postgresql'],
    ['ip-10-0-0-45 hab[31]: builder-datastore.live(HK): init', 'builder-datastore'],
    ['ip-10-0-0-45 hab[31]: hab-sup(MR): Supervisor Member-ID 1', 'hab-sup'],
    ['ip-10-0-0-45 systemd[1]: hab-sup.service: Main process exited', 'systemd'],
  ])('of the journal belongs to who spoke: %s', (message, service) => {
    expect(parseShippedLine(fromJournal(message))?.service).toBe(service);
  });

  it('of a file of a service has the time at which the collector read it', () => {
    const file = '/hab/svc/builder-api-proxy/logs/host.access.log';
    expect(parseShippedLine(shipped({ file, text: '10.0.0.9 - - "GET / HTTP/1.1" 200' }))).toEqual({
      atMs: Date.UTC(2017, 10, 17, 1, 52, 34, 250),
      node: 'live-builder-api-0',
      service: 'builder-api-proxy',
      text: '10.0.0.9 - - "GET / HTTP/1.1" 200',
    });
  });

  it('of another file is named for that', () => {
    expect(
      parseShippedLine(shipped({ file: '/var/log/monitoring/prometheus.log', text: 'x' })),
    ).toMatchObject({
      service: 'prometheus',
    });
  });

  it('of the syslog socket is named for its program', () => {
    expect(parseShippedLine(shipped({ program: 'sshd', text: 'Accepted publickey' }))?.service).toBe('sshd');
  });

  it.each([
    ['', 'nothing'],
    ['{"at":', 'half an object'],
    ['null', 'null'],
    [JSON.stringify({ at: 'soon', node: 'a', text: 'b' }), 'no time'],
    [JSON.stringify({ at, node: 'a b\tc', text: 'b' }), 'no name of a node'],
    [JSON.stringify({ at, node: 'a' }), 'no text'],
    [JSON.stringify({ at, node: 'a', text: 'cut short', file: JOURNAL }), 'no line of the journal'],
  ])('is refused when it is %s (%s)', (line) => {
    expect(parseShippedLine(line)).toBeNull();
  });
});
