import { jest } from '@jest/globals';
import { buildHogCase, buildLongCase, packageUploadCase } from './cases/builds.case.js';
import { loadJourneyCase, loadRequestsCase } from './cases/load.case.js';
import { releasePromoteCase } from './cases/release-promote.case.js';
import { FaultBench, PRACTICE } from './fault-bench.js';
import { keepsFaultContract } from './fault-contract.js';
import { StackNodes } from './stack-nodes.js';

// A stack starts within a minute, and on a busy machine within two.
jest.setTimeout(180_000);

describe('faults that need a whole stack', () => {
  keepsFaultContract(StackNodes.start, [
    loadRequestsCase,
    loadJourneyCase,
    buildLongCase,
    buildHogCase,
    packageUploadCase,
    releasePromoteCase,
  ]);

  describe('what users notice', () => {
    let stack: StackNodes;
    let bench: FaultBench;

    beforeAll(async () => {
      stack = await StackNodes.start();
      bench = new FaultBench();
    });
    afterAll(() => stack[Symbol.asyncDispose]());
    afterEach(() => bench.newServer().revertAll(PRACTICE));

    /** Address, path and number of what was asked for most. */
    const mostAsked = `awk '{ n[$1 " " $7]++ } END { for (k in n) print n[k], k }' \
      /hab/svc/builder-api-proxy/logs/host.access.log | sort -rn | head -n 1`;

    it('sees the many requests come from one address, and end by themselves', async () => {
      const flood = {
        from: stack.node('internet'),
        target: 'http://live-builder-api-0',
        paths: ['/v1/depot/origins/core?flood'],
        rate: 50,
        // At the tempo of the stack these are twelve seconds.
        lasts: '2m',
      };
      await bench.injections.apply(bench.request('load.requests', flood));
      await stack.sh('internet', 'timeout 30 pidwait -f /srv/visitors.mjs; true');
      expect(await stack.sh('live-builder-api-0', mostAsked)).toMatch(
        /^\d\d+ [\d.]+ \/v1\/depot\/origins\/core\?flood/,
      );
    });
  });
});
