import type { IncomingMessage } from 'node:http';

/** The lines that the api prints for a request that failed on its own side or behind it. */
export function errorReport(request: IncomingMessage, cause: string): string {
  const { socket, method = 'GET', url } = request;
  const lines = [
    'ERROR:iron::iron: Error handling:',
    'Request {',
    `    url: Url { generic_url: "http://${request.headers.host ?? 'backend'}${url}" }`,
    `    method: ${method.charAt(0)}${method.slice(1).toLowerCase()}`,
    `    remote_addr: V4(${ipv4(socket.remoteAddress)}:${socket.remotePort})`,
    `    local_addr: V4(0.0.0.0:${socket.localPort})`,
    '}',
    `Error was: ${cause}`,
  ];
  return lines.join('\n');
}

function ipv4(address: string | undefined): string {
  return (address ?? '0.0.0.0').replace(/^::ffff:/, '');
}
