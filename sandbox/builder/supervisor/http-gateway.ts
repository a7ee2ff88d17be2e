import { createServer, type Server, type ServerResponse } from 'node:http';
import { HEALTH_HTTP_STATUS } from './health-check.js';
import { butterflyView, censusView } from './ring/census.js';
import type { MemberList } from './ring/member-list.js';
import type { Supervisor } from './supervisor.js';

const SERVICE_PATH = /^\/services\/([\w-]+)\/([\w-]+)(\/health)?$/;

/** What the gateway tells about. */
export interface GatewaySources {
  readonly supervisor: Supervisor;
  readonly members: MemberList;
}

/** The supervisor's HTTP gateway: `/services`, `/services/:svc/:group` and its `/health`, `/census`, `/butterfly`. */
export function createHttpGateway(sources: GatewaySources): Server {
  return createServer((request, response) => {
    answer(sources, request.url ?? '/', response).catch((error: Error) => {
      send(response, 500, { error: error.message });
    });
  });
}

async function answer(
  { supervisor, members }: GatewaySources,
  url: string,
  response: ServerResponse,
): Promise<void> {
  if (url === '/services') {
    return send(response, 200, supervisor.statuses());
  }
  if (url === '/census') {
    return send(response, 200, censusView(members));
  }
  if (url === '/butterfly') {
    return send(response, 200, butterflyView(members));
  }
  const match = SERVICE_PATH.exec(url);
  const service = match && supervisor.find(`${match[1]}.${match[2]}`);
  if (!service) {
    return send(response, 404, { error: 'not found' });
  }
  if (!match[3]) {
    return send(response, 200, service.status());
  }
  const status = await service.health();
  return send(response, HEALTH_HTTP_STATUS[status], { status });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
