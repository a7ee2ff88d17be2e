/** npm passes a Ctrl-C on to us although the terminal has done so already: an echo within this time is one. */
const echoMs = 700;

/**
 * Runs work that a Ctrl-C (or SIGTERM, or a closed terminal) ends through its signal; a second Ctrl-C
 * ends us at once.
 * @template T
 * @param {(signal: AbortSignal) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function interruptible(work) {
  const controller = new AbortController();
  let firstAtMs = 0;
  const onSignal = () => {
    if (!controller.signal.aborted) {
      firstAtMs = performance.now();
      controller.abort();
    } else if (performance.now() - firstAtMs > echoMs) {
      process.exit(130);
    }
  };
  /** @type {NodeJS.Signals[]} */
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const name of names) process.on(name, onSignal);
  try {
    return await work(controller.signal);
  } finally {
    for (const name of names) process.off(name, onSignal);
  }
}
