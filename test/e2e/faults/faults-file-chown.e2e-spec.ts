import { jest } from '@jest/globals';
import { fileChownCase, LIST_SITE, makeSite } from './cases/file-chown.case.js';
import { DatastoreContainer } from './datastore-container.js';
import { FaultBench, PRACTICE } from './fault-bench.js';
import { keepsFaultContract } from './fault-contract.js';

// A command in a container takes a tenth of a second, and many times that on a busy machine.
jest.setTimeout(60_000);

describe('file.chown on a real file system', () => {
  keepsFaultContract(DatastoreContainer.start, [fileChownCase]);

  describe('what others do at the same time', () => {
    let node: DatastoreContainer;
    let bench: FaultBench;
    let request: ReturnType<FaultBench['request']>;

    beforeAll(async () => {
      node = await DatastoreContainer.start();
      await node.sh('mkdir /srv/many && cd /srv/many && seq 20001 | xargs touch');
    });
    afterAll(() => node[Symbol.asyncDispose]());

    beforeEach(async () => {
      bench = new FaultBench();
      request = bench.request(fileChownCase.fault, fileChownCase.parameters(node));
      await makeSite(node);
    });

    it('gives files away with all that is below, so that others may not read them', async () => {
      await bench.injections.apply(request);
      await expect(node.sh('cat /srv/site/page.js', 'hab')).rejects.toThrow('Permission denied');
    });

    it('restores what responders had changed on their way, too', async () => {
      const before = await node.sh(LIST_SITE);
      await bench.injections.apply(request);
      await node.sh('chmod -R 777 /srv/site && chown -R hab:hab /srv/site/page.js && rm /srv/site/link');
      expect((await bench.injections.revertAll(PRACTICE)).failed).toEqual([]);
      const withoutLink = before.split('\n').filter((line) => !line.endsWith('/link'));
      expect(await node.sh(LIST_SITE)).toBe(withoutLink.join('\n'));
    });

    it('gives back a file that came between the look and the act', async () => {
      const injection = await bench.injections.prepare(request);
      await node.sh('touch /srv/site/cache/late && chown hab:hab /srv/site/cache/late');
      await bench.injections.begin(injection.id);
      await bench.injections.revertAll(PRACTICE);
      expect(await node.sh(`stat -c %U /srv/site/cache/late`)).toBe('ubuntu\n');
    });

    it('refuses more files than a snapshot may hold', async () => {
      const many = { ...request, parameters: { ...request.parameters, paths: ['/srv/many'] } };
      await expect(bench.injections.apply(many)).rejects.toMatchObject({ code: 'fault.no-target' });
    });
  });
});
