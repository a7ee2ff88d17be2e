import { Injectable } from '@nestjs/common';
import { distance } from 'fastest-levenshtein';
import { AppError } from '#kernel';
import type { FaultKind, FaultPlan } from './fault-kind.js';
import { buildHogFault } from './kinds/build-hog.fault.js';
import { buildLongFault } from './kinds/build-long.fault.js';
import { certificateExpiredFault } from './kinds/certificate-expired.fault.js';
import { configEditFault } from './kinds/config-edit.fault.js';
import { configMalformedFault } from './kinds/config-malformed.fault.js';
import {
  containerKillFault,
  containerPauseFault,
  containerRestartFault,
  containerStopFault,
} from './kinds/container-fault.js';
import { containerCpuFault, containerMemoryFault } from './kinds/container-limit.js';
import { fileChownFault } from './kinds/file-chown.fault.js';
import { fileContentFault } from './kinds/file-content.fault.js';
import { fileFillFault } from './kinds/file-fill.fault.js';
import { fileInodesFault } from './kinds/file-inodes.fault.js';
import { fileModeFault } from './kinds/file-mode.fault.js';
import { fileMoveFault } from './kinds/file-move.fault.js';
import { httpFailFault } from './kinds/http-fail.fault.js';
import { httpSlowFault } from './kinds/http-slow.fault.js';
import { httpWrongFault } from './kinds/http-wrong.fault.js';
import { loadJourneyFault } from './kinds/load-journey.fault.js';
import { loadRequestsFault } from './kinds/load-requests.fault.js';
import { networkBandwidthFault } from './kinds/network-bandwidth.fault.js';
import { networkDelayFault } from './kinds/network-delay.fault.js';
import { networkDnsFault } from './kinds/network-dns.fault.js';
import { networkDropFault } from './kinds/network-drop.fault.js';
import { networkInterfaceFault } from './kinds/network-interface.fault.js';
import { networkLossFault } from './kinds/network-loss.fault.js';
import { networkPartitionFault } from './kinds/network-partition.fault.js';
import { networkRejectFault } from './kinds/network-reject.fault.js';
import { noiseLoadFault } from './kinds/noise-load.fault.js';
import { noiseLogFault } from './kinds/noise-log.fault.js';
import { packageUploadFault } from './kinds/package-upload.fault.js';
import { postgresAdvisoryLockFault } from './kinds/postgres-advisory-lock.fault.js';
import { postgresConnectionsFault } from './kinds/postgres-connections.fault.js';
import { postgresIdleInTransactionFault } from './kinds/postgres-idle-in-transaction.fault.js';
import { postgresLockFault } from './kinds/postgres-lock.fault.js';
import { postgresLongQueryFault } from './kinds/postgres-long-query.fault.js';
import { postgresSqlFault } from './kinds/postgres-sql.fault.js';
import { processCrashLoopFault } from './kinds/process-crash-loop.fault.js';
import { processLimitFault } from './kinds/process-limit.fault.js';
import { processSignalFault } from './kinds/process-signal.fault.js';
import { processStartFault } from './kinds/process-start.fault.js';
import { releasePromoteFault } from './kinds/release-promote.fault.js';
import { serviceRestartFault } from './kinds/service-restart.fault.js';
import { serviceStopFault } from './kinds/service-stop.fault.js';

/** All kinds of damage. A new one is a file in `kinds/` and an entry here. */
export const FAULT_KINDS: readonly FaultKind[] = [
  buildHogFault,
  buildLongFault,
  fileChownFault,
  loadJourneyFault,
  loadRequestsFault,
  noiseLoadFault,
  noiseLogFault,
  packageUploadFault,
  certificateExpiredFault,
  configEditFault,
  configMalformedFault,
  fileContentFault,
  fileFillFault,
  fileInodesFault,
  fileModeFault,
  fileMoveFault,
  containerCpuFault,
  containerMemoryFault,
  containerKillFault,
  containerPauseFault,
  containerRestartFault,
  containerStopFault,
  httpFailFault,
  httpSlowFault,
  httpWrongFault,
  networkBandwidthFault,
  networkDelayFault,
  networkDnsFault,
  networkDropFault,
  networkInterfaceFault,
  networkLossFault,
  networkPartitionFault,
  networkRejectFault,
  postgresAdvisoryLockFault,
  postgresConnectionsFault,
  postgresIdleInTransactionFault,
  postgresLockFault,
  postgresLongQueryFault,
  postgresSqlFault,
  processCrashLoopFault,
  processLimitFault,
  processSignalFault,
  processStartFault,
  releasePromoteFault,
  serviceRestartFault,
  serviceStopFault,
].map((kind) => kind as FaultKind);

/** A fault whose parameters were accepted. */
export interface ParsedFault {
  kind: FaultKind;
  parameters: object;
  plan: FaultPlan;
}

/** Finds kinds of faults by name and reads their parameters. */
@Injectable()
export class FaultCatalogue {
  private readonly kinds = new Map(FAULT_KINDS.map((kind) => [kind.name, kind]));

  list(): FaultKind[] {
    return [...this.kinds.values()];
  }

  find(name: string): FaultKind | undefined {
    return this.kinds.get(name);
  }

  /** @throws AppError `fault.unknown` */
  get(name: string): FaultKind {
    const kind = this.kinds.get(name);
    if (kind) return kind;
    const nearest = [...this.kinds.keys()].sort((a, b) => distance(a, name) - distance(b, name))[0];
    throw new AppError('fault.unknown', `There is no fault "${name}"; did you mean "${nearest}"?`);
  }

  /** @throws AppError `fault.unknown`, `fault.invalid-parameters` with a detail per field */
  parse(name: string, parameters: unknown): ParsedFault {
    const kind = this.get(name);
    const parsed = kind.parameters.safeParse(parameters);
    if (!parsed.success) {
      const details = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
      const list = details.map(({ field, message }) => `${field}: ${message}`).join('; ');
      throw new AppError('fault.invalid-parameters', `Correct the parameters of ${name}: ${list}`, {
        details,
      });
    }
    return { kind, parameters: parsed.data, plan: kind.plan(parsed.data) };
  }
}
