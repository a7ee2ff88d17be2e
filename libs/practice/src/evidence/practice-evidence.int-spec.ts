import { SandboxService } from '#sandbox';
import { prepareTestDatabase } from '#testing';
import { TIMELINE_ENTITIES, TIMELINE_MIGRATIONS } from '#timeline';
import { PracticeStage, person } from '../fakes/practice-stage.js';
import { EvidenceRepository } from '../persistence/evidence.repository.js';
import { PRACTICE_ENTITIES, PRACTICE_MIGRATIONS } from '../persistence/index.js';
import { PracticeRepository } from '../persistence/practice.repository.js';
import { ScenarioShelf } from '../plan/scenario-shelf.service.js';
import { PracticeEvidence } from './practice-evidence.service.js';

const database = prepareTestDatabase({
  entities: [...TIMELINE_ENTITIES, ...PRACTICE_ENTITIES],
  migrations: [...TIMELINE_MIGRATIONS, ...PRACTICE_MIGRATIONS],
});
const shelved = { stack: { nodes: [{ name: 'api', user: 'ubuntu' }, { name: 'internet' }] } };

let stage: PracticeStage;
let evidence: PracticeEvidence;
let id: string;
let duringExec: () => Promise<unknown>;

beforeAll(async () => {
  const exec = async (sandbox: string, node: string) => {
    await duringExec();
    return { exitStatus: 0, stdout: `${sandbox} ${node} ü`, stderr: '', durationMs: 1, truncated: false };
  };
  stage = await PracticeStage.open(database, [
    PracticeEvidence,
    EvidenceRepository,
    { provide: ScenarioShelf, useValue: { of: () => shelved } },
    { provide: SandboxService, useValue: { exec } },
  ]);
  evidence = stage.module.get(PracticeEvidence);
});
beforeEach(async () => {
  duringExec = async () => undefined;
  id = await stage.practice();
});

const capture = (who: string, node = 'api') => evidence.capture(id, person(who), node);

describe('evidence of a node', () => {
  it('is captured by responders, stands on the timeline, and can be read by the people of the practice', async () => {
    const captured = await capture('rob');
    expect(captured).toMatchObject({ node: 'api', by: 'Rob', missing: [] });
    expect(await stage.types(id)).toEqual(['evidence.captured']);
    for (const who of ['rob', 'ina', 'obi']) expect(await evidence.list(id, person(who))).toEqual([captured]);
    const text = await evidence.read(id, person('cora'), captured.id);
    expect(text).toContain('s1 api ü');
    expect(captured.bytes).toBe(Buffer.byteLength(text));
  });

  it.each(['ina', 'obi', 'zoe'])('is not captured by %s, who does not respond', async (who) => {
    await expect(capture(who)).rejects.toMatchObject({ code: 'auth.forbidden' });
    expect(await stage.types(id)).toEqual([]);
  });

  it.each(['announced', 'ready', 'closed'] as const)(
    'is not captured while a practice is %s',
    async (state) => {
      id = await stage.practice({ state });
      await expect(capture('rob')).rejects.toMatchObject({ code: 'practice.wrong-state' });
    },
  );

  it('is not kept when the practice ended while it was taken', async () => {
    duringExec = () =>
      stage.module
        .get(PracticeRepository)
        .patch(id, ['live'], { abortReason: 'x', state: 'aborted' } as object);
    await expect(capture('rob')).rejects.toMatchObject({ code: 'practice.wrong-state' });
    expect(await stage.types(id)).toEqual([]);
    expect(await evidence.list(id, person('rob'))).toEqual([]);
  });

  it.each(['internet', 'nowhere'])('is not captured of %s, where nobody logs in', async (node) => {
    await expect(capture('rob', node)).rejects.toMatchObject({
      code: 'input.invalid',
      details: [expect.objectContaining({ field: 'node' })],
    });
  });

  it('is read by a stranger after the end only, and by nobody from another practice', async () => {
    const { id: captured } = await capture('rob');
    await expect(evidence.read(id, person('zoe'), captured)).rejects.toMatchObject({
      code: 'auth.forbidden',
    });
    const other = await stage.practice({ state: 'closed' });
    const elsewhere = evidence.read(other, person('rob'), captured);
    await expect(elsewhere).rejects.toMatchObject({ code: 'resource.not-found' });
    await stage.module.get(PracticeRepository).patch(id, ['live'], { state: 'closed' } as object);
    expect(await evidence.read(id, person('zoe'), captured)).toContain('api');
  });
});
