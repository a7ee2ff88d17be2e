import { z } from 'zod';
import { feedEvent } from './envelope.js';

const alert = {
  name: z.string().describe('Name of the alert'),
  severity: z.string().describe('How bad it is'),
  summary: z.string().describe('What is wrong, as the monitor words it'),
  fingerprint: z.string().describe('Same for the firing and the resolving of one alert'),
};

/** The stack's own monitoring raised an alert. */
export const alertFired = feedEvent('alert.fired', z.object(alert));
/** The alert's condition no longer holds. */
export const alertResolved = feedEvent('alert.resolved', z.object(alert));
/** A person told of the incident, where no monitor did: responders are paged by that. */
export const reportReceived = feedEvent(
  'report.received',
  z.object({
    by: z.string().describe('Who told, for example "A user in the forum"'),
    title: z.string().describe('What is wrong, in short'),
    severity: z.string().describe('How bad it is'),
    text: z.string().describe('What is wrong, in full'),
  }),
);
/** Somebody was told, or could not be. */
export const pageSent = feedEvent(
  'page.sent',
  z.object({
    channel: z.string().describe('How they were told'),
    alert: z.string().describe('Name of the alert, or who reported'),
    delivered: z.boolean().describe('Whether the receiver took it'),
    message: z.string().optional().describe('Why it was not delivered'),
  }),
);
/** Somebody took the page. */
export const pageAcknowledged = feedEvent(
  'page.acknowledged',
  z.object({ by: z.string().describe('Who took it') }),
);

export const alertEvents = [alertFired, alertResolved, reportReceived, pageSent, pageAcknowledged] as const;
