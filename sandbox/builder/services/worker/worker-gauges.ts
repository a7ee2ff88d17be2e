import { existsSync } from 'node:fs';
import { Counter } from '../kit/counter.js';
import type { Metric } from '../kit/text-metrics.js';
import type { WorkerJobStatus } from '../wire/worker-messages.js';
import type { Worker } from './worker.js';

/** What a worker tells the monitoring of itself. */
export class WorkerGauges {
  private readonly builds = new Counter('builds_total', 'Builds that have ended, by their state.');
  private readonly seconds = new Counter('build_seconds_total', 'Time spent on builds.');

  constructor(
    private readonly worker: Pick<Worker, 'isBusy'>,
    private readonly networkInterface: string,
  ) {}

  noteBuild(state: WorkerJobStatus['state'], seconds: number): void {
    this.builds.add({ state });
    this.seconds.add({}, seconds);
  }

  get metrics(): Metric[] {
    return [
      this.builds,
      this.seconds,
      gauge('worker_busy', 'Whether there is a build.', () => this.worker.isBusy),
      gauge('network_interface_present', 'Whether the node itself has the interface of builds.', () =>
        existsSync(`/sys/class/net/${this.networkInterface}`),
      ),
    ];
  }
}

function gauge(name: string, help: string, holds: () => boolean): Metric {
  return { name, help, type: 'gauge', samples: () => [{ labels: {}, value: holds() ? 1 : 0 }] };
}
