import { Visit } from '../outside/visit.js';
import { commandLineOf } from '../outside/visitors.js';
import { requestJourney } from './request-journey.js';

describe('requests of certain visitors', () => {
  it('ask for the paths in turn, from the addresses of those who ask', async () => {
    const asked: string[] = [];
    const send = async (request: { url: string; headers: Readonly<Record<string, string>> }) => {
      asked.push(`${new URL(request.url).pathname} ${request.headers['x-forwarded-for']}`);
      return { status: 200, headers: {}, body: Buffer.alloc(0) };
    };
    const [one, other] = [commandLineOf('one'), commandLineOf('another')];
    const journey = requestJourney(['/a', '/b'], [one, other]);
    const signal = new AbortController().signal;
    for (let n = 0; n < 3; n++) await journey.run(new Visit({ site: 'http://site', signal, send }));
    expect(asked).toEqual([`/a ${one.address}`, `/b ${other.address}`, `/a ${one.address}`]);
    expect(one.address).not.toBe(other.address);
  });

  it('need a path', () => {
    expect(() => requestJourney([], [commandLineOf('one')])).toThrow(RangeError);
  });
});
