import { createServer, type Server, type ServerResponse } from 'node:http';
import { HEALTH_HTTP_STATUS } from './health-check.js';
import type { Supervisor } from './supervisor.js';

const SERVICE_PATH = /^\/services\/([\w-]+)\/([\w-]+)(\/health)?$/;

/** The supervisor's HTTP gateway: `/services`, `/services/:svc/:group` and its `/health`. */
export function createHttpGateway(supervisor: Supervisor): Server {
  return createServer((request, response) => {
    answer(supervisor, request.url ?? '/', response).catch((error: Error) => {
      send(response, 500, { error: error.message });
    });
  });
}

async function answer(supervisor: Supervisor, url: string, response: ServerResponse): Promise<void> {
  if (url === '/services') {
    return send(response, 200, supervisor.statuses());
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
