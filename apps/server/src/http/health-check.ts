import { Injectable } from '@nestjs/common';
import type { Health } from '#contracts';
import { PracticeViews } from '#practice';
import { EngineDoctor, SandboxService } from '#sandbox';

/** Of the product; that of package.json, which a test compares. */
export const VERSION = '0.1.0';

/** Asks the parts that everything rests on. */
@Injectable()
export class HealthCheck {
  constructor(
    private readonly views: PracticeViews,
    private readonly engine: EngineDoctor,
    private readonly sandboxes: SandboxService,
  ) {}

  async now(): Promise<Health> {
    const [database, engine] = await Promise.all([
      answers(() => this.views.list({ limit: 1 }, { id: '' })),
      answers(() => this.engine.ping()),
    ]);
    const warmSandboxes = database === 'ok' ? await this.sandboxes.warmCount() : 0;
    const status = database === 'ok' && engine === 'ok' ? 'ok' : 'degraded';
    return { status, version: VERSION, engine, database, warmSandboxes };
  }
}

async function answers(ask: () => Promise<unknown>): Promise<'ok' | 'unreachable'> {
  try {
    await ask();
    return 'ok';
  } catch {
    // The answer to the question, not an error.
    return 'unreachable';
  }
}
