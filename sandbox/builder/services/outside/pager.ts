import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Alert } from './feed-writer.js';

/** An alert as Alertmanager's webhook names it. */
export interface WebhookAlert {
  readonly status: 'firing' | 'resolved';
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly fingerprint: string;
}

/** Receives Alertmanager's webhooks at `/alerts`; `/health` answers 200. */
export function createPager(onAlert: (alert: Alert) => void): Server {
  return createServer((request, response) => {
    if (request.url === '/health') response.end('ok\n');
    else if (request.method !== 'POST' || request.url !== '/alerts') response.writeHead(404).end();
    else
      readAlerts(request).then(
        (alerts) => {
          for (const alert of alerts) onAlert(alertOf(alert));
          response.end();
        },
        (error: Error) => response.writeHead(400).end(error.message),
      );
  });
}

/** An alert as it is handed on; the end of one that still fires is not known. */
export function alertOf({ status, labels, annotations, startsAt, endsAt, fingerprint }: WebhookAlert): Alert {
  return {
    status,
    name: labels.alertname ?? '',
    severity: labels.severity ?? 'warning',
    summary: annotations.summary ?? labels.alertname ?? '',
    startsAt,
    ...(status === 'resolved' && { endsAt }),
    labels,
    fingerprint,
  };
}

async function readAlerts(request: IncomingMessage): Promise<readonly WebhookAlert[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { alerts } = JSON.parse(Buffer.concat(chunks).toString()) as { alerts?: WebhookAlert[] };
  if (!Array.isArray(alerts)) throw new TypeError('body has no list of alerts');
  return alerts;
}
