export { type Letter, Mailer, type MailerOptions } from './mailer.js';
export { type PagePayload, type WebhookBody, webhookBody } from './page-payload.js';
export { WebhookNotifier, type WebhookOptions } from './webhook-notifier.js';
