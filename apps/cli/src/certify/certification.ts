import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  type CertificationObserver,
  CertificationRun,
  type CertifiedScenario,
  type ContentOnDisk,
  composeCertificate,
  newCanary,
  PlayedHealthyReadings,
  SpoilerScan,
  UnitPlayer,
} from '#certification';
import type { Config } from '#config';
import type { Certificate, StackFile } from '#contracts';
import { FaultCatalogue } from '#faults';
import { SystemClock } from '#kernel';
import { DockerSandboxEngine, EngineClient, type Stack } from '#sandbox';
import type { ScenarioTemplate } from '#scenarios';
import { OwnServer } from '../server/own-server.js';
import { EngineEyes } from './engine-eyes.js';
import { READING } from './fetched-endpoints.js';
import { writePlantedScenarios } from './planted-scenarios.js';
import { ReadingsOnDisk, ResultsOnDisk } from './results-on-disk.js';
import { ServerStage } from './server-stage.js';
import { versionsOf } from './versions.js';

/** A scenario to certify, with all that is known of it. */
export interface Candidate extends Omit<CertifiedScenario, 'stack'> {
  template: ScenarioTemplate;
  stack: Stack;
}

export interface CertificationRequest {
  candidates: readonly Candidate[];
  parallel: number;
  again: boolean;
}

export interface CertificationSurroundings {
  config: Config;
  content: ContentOnDisk;
  observer: CertificationObserver;
  /** Root of the installation. */
  root: string;
}

/**
 * Certifies scenarios on a server of its own, with its own state, which ends with it: only so can what is played have a
 * canary in it, and only so does nobody's page go out. Returns the certificates of those whose practices were all played.
 */
export async function certify(
  request: CertificationRequest,
  { config, content, observer, root }: CertificationSurroundings,
  signal: AbortSignal,
): Promise<Certificate[]> {
  const directory = path.join(config.server.stateDir, 'certification');
  const stateDir = path.join(directory, 'server');
  const scenariosDir = path.join(directory, 'scenarios');
  const canary = newCanary();
  await mkdir(stateDir, { recursive: true });
  const { candidates } = request;
  const templates = candidates.map(({ template }) => template);
  const stacks = stacksOf(candidates);
  await writePlantedScenarios(scenariosDir, { templates, stacks: stacks.map(({ file }) => file), canary });
  const client = await EngineClient.connect();
  const server = await OwnServer.start(stateDir, {
    SIMSUP_STATE_DIR: stateDir,
    SIMSUP_SCENARIOS_DIR: scenariosDir,
    // An empty variable counts as absent.
    DATABASE_URL: '',
    SIMSUP_WEBHOOK_URL: '',
    // Many practices side by side, all watched with several eyes, by one token.
    SIMSUP_RATE_LIMIT: '0',
  });
  try {
    const clock = new SystemClock();
    const stage = new ServerStage(server.client, clock);
    await stage.stopAll();
    const eyes = new EngineEyes(new DockerSandboxEngine({ client, clock, stateDir }), client, clock);
    const hashOf = (file: StackFile): Promise<string> =>
      content.ofStack(stacks.find((stack) => stack.file.id === file.id) as Stack);
    const store = new ReadingsOnDisk(path.join(directory, 'healthy'), hashOf, READING);
    const healthy = new PlayedHealthyReadings({ stage, eyes, clock, store });
    const faults = new FaultCatalogue().list().map(({ name }) => name);
    const player = new UnitPlayer({ stage, eyes, clock }, new SpoilerScan({ eyes, healthy, faults, canary }));
    const results = new ResultsOnDisk(path.join(directory, 'results'));
    const scenarios = candidates.map((each) => ({ ...each, stack: each.stack.file }));
    const run = new CertificationRun({ player, results, observer }, { ...request, scenarios });
    const played = await run.run(AbortSignal.any([signal, server.lost]));
    const certificates: Certificate[] = [];
    for (const { units, contentHash, stack, tempo } of candidates) {
      const versions = await versionsOf(client, stack, root);
      const certifiedAt = clock.now();
      const certificate = composeCertificate({
        units,
        results: played,
        contentHash,
        tempo,
        versions,
        certifiedAt,
      });
      if (certificate) certificates.push(certificate);
    }
    return certificates;
  } finally {
    await server.stop();
  }
}

function stacksOf(candidates: readonly Candidate[]): Stack[] {
  return [...new Map(candidates.map(({ stack }) => [stack.file.id, stack])).values()];
}
