import type { FeedEvent, MessageFields, MessageMark, MessageOutcome } from '#contracts';
import { aStoredEvent } from '#testing';
import { summarise } from './summarise.js';

let seq = 0;
const said = (text: string, more: Partial<MessageFields> = {}): FeedEvent =>
  aStoredEvent('message.posted', { room: 'operations', by: 'Bea', text, ...more }, { seq: ++seq });
const marked = (mark: MessageMark, text: string, more: Partial<MessageFields> = {}): FeedEvent =>
  said(text, { mark, ...more });
const about = ({ seq: of }: FeedEvent, outcome: MessageOutcome, text: string = outcome): FeedEvent =>
  said(text, { about: { seq: of, outcome } });
const texts = (entries: { text: string }[]): string[] => entries.map(({ text }) => text);

describe('the summary of an incident', () => {
  it('has what was marked in operations, each kind by itself, in its order', () => {
    const summary = summarise([
      marked('symptom', 'search hangs'),
      marked('finding', 'root owns the file'),
      marked('action', 'restart the api'),
      marked('decision', 'we roll back'),
      marked('symptom', 'uploads too'),
      said('no mark'),
      marked('symptom', 'not here', { room: 'status' }),
    ]);
    expect(texts(summary.symptoms)).toEqual(['search hangs', 'uploads too']);
    expect(texts(summary.data)).toEqual(['root owns the file']);
    expect(texts(summary.actions)).toEqual(['restart the api']);
    expect(texts(summary.decisions)).toEqual(['we roll back']);
  });

  it('says of each hypothesis how it stands, by what was said of it last', () => {
    const [disk, lock, network, load] = ['disk', 'lock', 'network', 'load'].map((text) =>
      marked('hypothesis', text),
    ) as [FeedEvent, FeedEvent, FeedEvent, FeedEvent];
    const summary = summarise([
      ...[disk, lock, network, load],
      about(disk, 'investigating'),
      about(disk, 'ruled-out', 'df says 12 %'),
      about(lock, 'investigating'),
      about(lock, 'confirmed'),
      about(network, 'investigating'),
    ]);
    expect(texts(summary.notInvestigated)).toEqual(['load']);
    expect(texts(summary.investigating)).toEqual(['network']);
    expect(texts(summary.confirmed)).toEqual(['lock']);
    expect(summary.ruledOut).toMatchObject([{ text: 'disk', lastSaid: { by: 'Bea', text: 'df says 12 %' } }]);
  });

  it('keeps a question open, with its owner, until it is answered', () => {
    const asked = marked('question', 'since when?', { owner: 'Cy' });
    const other = marked('question', 'who deployed?');
    const summary = summarise([asked, other, about(other, 'answered')]);
    expect(summary.openQuestions).toMatchObject([{ text: 'since when?', owner: 'Cy', lastSaid: null }]);
  });

  it('has what users cannot do and what fires now, and not what is over', () => {
    const failing = (journey: string) => aStoredEvent('journey.failing', { journey, title: journey });
    const alert = (fingerprint: string) => aStoredEvent('alert.fired', { fingerprint, name: fingerprint });
    const summary = summarise([
      failing('search'),
      failing('upload'),
      alert('a'),
      alert('b'),
      aStoredEvent('journey.recovered', { journey: 'search' }),
      aStoredEvent('alert.resolved', { fingerprint: 'b' }),
    ]);
    expect(summary.failing.map(({ title }) => title)).toEqual(['upload']);
    expect(summary.alerts.map(({ name }) => name)).toEqual(['a']);
  });
});
