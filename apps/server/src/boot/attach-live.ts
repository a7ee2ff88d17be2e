import type { NestExpressApplication } from '@nestjs/platform-express';
import { LiveServer } from '#timeline';

/** Puts the live connection on the same port as the pages. */
export async function attachLive(app: NestExpressApplication): Promise<void> {
  await app.get(LiveServer).attach(app.getHttpServer());
}
