import { scaledMs } from './tempo.js';

/** A service that is asked to stop gets this long for its farewells. */
const FAREWELL_MS = 1_000;

/** Runs `farewell` at SIGTERM or SIGINT, then ends the process with status 0, also when the farewell hangs. */
export function onStopSignal(farewell: () => Promise<void> | void): void {
  const stop = async () => {
    setTimeout(() => process.exit(0), scaledMs(FAREWELL_MS)).unref();
    try {
      await farewell();
    } finally {
      // A farewell that the other side refuses changes nothing: this process goes.
      process.exit(0);
    }
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}
