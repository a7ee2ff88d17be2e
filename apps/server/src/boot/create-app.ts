import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import type { Config } from '#config';
import { AppError } from '#kernel';
import { AppModule } from '../app.module.js';
import { ConsoleDoor } from '../console/console-door.js';
import { CONSOLES_PATH } from '../console/console-page.js';
import { ServerLogger } from './server-logger.js';

/** The web app as the build leaves it. */
const WEB = fileURLToPath(new URL('../../../../web/', import.meta.url));

/** A request's body is a form of a person, not a file. */
const BODY_LIMIT = '256kb';

/** The Nest application with its web pages; not listening yet. */
export async function createApp(config: Config, databaseUrl: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config, databaseUrl), {
    logger: new ServerLogger(config.log.level),
    abortOnError: false,
    // Only JSON is understood: a form of another site cannot be mistaken for a request.
    bodyParser: false,
  });
  // Where a request comes from, and whether by https, is what they say; nobody else is believed.
  app.set('trust proxy', [...config.server.trustedProxies]);
  return dressApp(app);
}

/** What stands before the controllers: limits, headers, and the pages of the web app. */
export function dressApp(app: NestExpressApplication): NestExpressApplication {
  app.disable('x-powered-by');
  app.use(nothingUnstorable);
  app.use(CONSOLES_PATH, app.get(ConsoleDoor).handle);
  // biome-ignore lint/correctness/useHookAtTopLevel: Nest's name, no hook of React
  app.useBodyParser('json', { limit: BODY_LIMIT, reviver: storable });
  app.use(securityHeaders());
  serveWeb(app);
  return app;
}

/** Postgres can store neither the character 0 nor half of a surrogate pair: they become U+FFFD. */
function storable(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value;
}

/** No name has the character 0: Postgres would fail on it where it is to find nothing. */
function nothingUnstorable(request: Request, _: Response, next: NextFunction): void {
  const isName = !request.url.includes('%00');
  next(isName ? undefined : new AppError('resource.not-found', 'There is nothing at this address.'));
}

function securityHeaders(): ReturnType<typeof helmet> {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Component and chart libraries set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        formAction: ["'self'"],
      },
    },
    // Served over plain HTTP on the loopback address by default.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
}

/** Files of the web app, and its one page for every address that is not the API's. */
function serveWeb(app: NestExpressApplication): void {
  if (!existsSync(path.join(WEB, 'index.html'))) return;
  app.use(express.static(WEB, { index: false, maxAge: '1y', immutable: true }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = request.method === 'GET' && !/^\/(api|live|consoles|login\/)/.test(request.path);
    if (!isPage) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(path.join(WEB, 'index.html'));
  });
}
