export { type PagePayload, type WebhookBody, webhookBody } from './page-payload.js';
export { WebhookNotifier, type WebhookOptions } from './webhook-notifier.js';
