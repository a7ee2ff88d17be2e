import { Controller, Get } from '@nestjs/common';
import type { Health } from '#contracts';
import { HealthCheck } from './health-check.js';
import { Public } from './person.guard.js';

/** Whether this server can do its work: for monitors and load balancers. */
@Controller('api/health')
export class HealthController {
  constructor(private readonly check: HealthCheck) {}

  @Public()
  @Get()
  health(): Promise<Health> {
    return this.check.now();
  }
}
