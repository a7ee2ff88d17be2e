import { readFileSync } from 'node:fs';
import request from 'supertest';
import { AREAS, type Route } from '#openapi';
import { registeredRoutes } from '../fakes/registered-routes.js';
import { prepareServer } from '../fakes/server-under-test.js';

const described = AREAS.flatMap(({ routes }) => routes);
const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;

describe('the description of the API', () => {
  const server = prepareServer();
  const routeOf = (route: Route) => {
    const found = registeredRoutes(server.app).find(({ name }) => name === nameOf(route));
    if (!found) throw new Error(`${nameOf(route)} is not there`);
    return found;
  };

  it('has every route of the server, and no other', () => {
    const registered = registeredRoutes(server.app).map(({ name }) => name);
    expect(described.map(nameOf).sort()).toEqual(registered.sort());
  });

  it.each(described.map((route) => [nameOf(route), route] as const))('says of %s what holds', (_, route) => {
    const found = routeOf(route);
    // The very same schemas: what is described is what requests are parsed with.
    expect(found.body === route.body).toBe(true);
    expect(found.query === route.query).toBe(true);
    expect(found.open).toBe(route.open ?? false);
    if (route.answer.status !== 303) expect(found.status).toBe(route.answer.status);
  });

  it('is answered to everybody as it was committed', async () => {
    const { body } = await request(server.app.getHttpServer()).get('/api/openapi.json').expect(200);
    expect(body).toEqual(JSON.parse(readFileSync('docs/api/openapi.json', 'utf8')));
  });
});
