/** Runs a service's start; an error there ends the process with status 1, for the supervisor to try again. */
export function start(service: () => Promise<void>): void {
  service().catch((error: unknown) => {
    process.stdout.write(`Error: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
