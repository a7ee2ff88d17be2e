import { Injectable } from '@nestjs/common';
import { subjectOf } from '#contracts';
import { calendarLetter } from '../calendar/calendar-letter.js';
import type { OutgoingNotice } from '../channels/outgoing-notice.js';
import type { Letter } from '../mailer.js';
import { NotifySettings } from '../notify-settings.js';
import type { DeliveryOfNotice } from '../persistence/notice.repository.js';
import { NoticeDirectory, type NoticePerson } from '../telling/notice-directory.port.js';
import type { DeliveryWayPart, Destination, NoDestination } from './delivery-way.js';

/** Notices by letter, with a change to the receiver's calendar where there is one. */
@Injectable()
export class EmailWay implements DeliveryWayPart {
  constructor(
    private readonly settings: NotifySettings,
    private readonly directory: NoticeDirectory,
  ) {}

  async find({ delivery, notice: row }: DeliveryOfNotice): Promise<Destination | NoDestination> {
    const { mailer } = this.settings;
    if (!mailer) return { skip: 'This SimSup sends no mail (SIMSUP_SMTP_URL is not set).' };
    const person = await this.directory.person(delivery.personId ?? '');
    if (!person) return { skip: 'They may no longer come in.' };
    const { email } = person;
    if (email === null) return { skip: `${person.name} has given no address.` };
    return {
      host: 'mail',
      name: `email to ${person.name}`,
      send: (notice) => {
        const people = { organizer: mailer.from, to: { name: person.name, email } };
        const calendar = calendarLetter(notice, row.calendarSequence, people);
        return mailer.send({
          ...this.letter(notice, { ...person, email }),
          id: delivery.id,
          ...(calendar && { calendar }),
        });
      },
    };
  }

  private letter(notice: OutgoingNotice, { email }: NoticePerson & { email: string }): Letter {
    const foot = `-- \nWhat you are told, and how, you choose at ${this.settings.publicUrl}/account/notices`;
    return {
      to: email,
      subject: notice.subject,
      text: [...notice.lines, notice.url, foot].join('\n\n'),
      thread: subjectOf(notice.facts),
    };
  }
}
