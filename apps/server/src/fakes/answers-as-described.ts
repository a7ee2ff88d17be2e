import type { CallHandler, ExecutionContext, INestApplication, NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { AREAS, type Route } from '#openapi';
import { registeredRoutes } from './registered-routes.js';

const DESCRIBED = new Map(
  AREAS.flatMap(({ routes }) => routes).map((route) => [
    `${route.method.toUpperCase()} ${route.path}`,
    route,
  ]),
);

/** Lets no answer pass that is not what the description of the API says: whatever a test asks for is held against it. */
export class AnswersAsDescribed implements NestInterceptor {
  private routes: ReadonlyMap<unknown, Route> | undefined;

  constructor(private readonly app: INestApplication) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    this.routes ??= new Map(
      registeredRoutes(this.app).flatMap(({ handler, name }): [unknown, Route][] => {
        const route = DESCRIBED.get(name);
        return route ? [[handler, route]] : [];
      }),
    );
    const schema = this.routes.get(context.getHandler())?.answer.schema;
    return next.handle().pipe(
      map((answer) => {
        schema?.parse(JSON.parse(JSON.stringify(answer)));
        return answer;
      }),
    );
  }
}
