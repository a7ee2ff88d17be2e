import { buildHogCase, buildLongCase, packageUploadCase } from './cases/builds.case.js';
import { certificateCase } from './cases/certificate.case.js';
import { containerCases } from './cases/container.case.js';
import { crashLoopCase } from './cases/crash-loop.case.js';
import { diskCases } from './cases/disks.case.js';
import { fileChownCase } from './cases/file-chown.case.js';
import { fileCases } from './cases/files.case.js';
import { loadJourneyCase, loadRequestsCase } from './cases/load.case.js';
import { httpCases, interfaceCases, packetCases } from './cases/network.case.js';
import { noiseLogCase } from './cases/noise-log.case.js';
import { postgresLockCase } from './cases/postgres-lock.case.js';
import { postgresConnectionsCase, postgresSessionCases } from './cases/postgres-sessions.cases.js';
import { postgresSqlCase } from './cases/postgres-sql.case.js';
import { processLimitCases } from './cases/process-limit.case.js';
import { processSignalCases } from './cases/process-signal.case.js';
import { noiseLoadCase, processStartCase } from './cases/process-start.case.js';
import { releasePromoteCase } from './cases/release-promote.case.js';
import { serviceRestartCase, serviceStopCase } from './cases/service-stop.case.js';

/** Every case of every kind, whatever it runs on; a kind that is missing here fails a test. */
export const ALL_FAULT_CASES: { fault: string }[] = [
  buildHogCase,
  buildLongCase,
  fileChownCase,
  loadJourneyCase,
  loadRequestsCase,
  noiseLoadCase,
  noiseLogCase,
  packageUploadCase,
  postgresConnectionsCase,
  postgresLockCase,
  ...postgresSessionCases,
  postgresSqlCase,
  ...processLimitCases,
  ...processSignalCases,
  processStartCase,
  releasePromoteCase,
  serviceRestartCase,
  serviceStopCase,
  ...fileCases,
  ...diskCases,
  ...containerCases,
  { fault: 'container.restart' },
  ...packetCases,
  ...interfaceCases,
  ...httpCases,
  certificateCase,
  crashLoopCase,
];
