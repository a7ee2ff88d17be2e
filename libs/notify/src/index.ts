export { type Letter, Mailer, type MailerOptions } from './mailer.js';
export { NotifyModule } from './notify.module.js';
export { NotifySettings } from './notify-settings.js';
export { NOTIFY_ENTITIES, NOTIFY_MIGRATIONS } from './persistence/index.js';
export type { Notice, NoticeReceivers } from './telling/notice.js';
export { NoticeDirectory, type NoticePerson } from './telling/notice-directory.port.js';
export { Notices } from './telling/notices.service.js';
