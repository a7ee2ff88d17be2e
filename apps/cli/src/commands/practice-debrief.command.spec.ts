import { debriefLines } from './practice-debrief.command.js';

describe('the debrief on the command line', () => {
  it('says when it is, and what was written down', () => {
    const debrief = {
      startsAt: '2026-11-24T15:00:00Z',
      timeZone: 'UTC',
      minutes: 45,
      place: null,
      by: 'Cora',
    };
    const empty = { summary: '', helped: '', misled: '', incident: '', response: '', practice: '' };
    expect(debriefLines({ debrief, notes: { ...empty, helped: 'the guide', misled: 'an alert' } })).toEqual([
      'Debrief at 2026-11-24T15:00:00Z (UTC), 45 minutes, no place yet.',
      'what helped: the guide',
      'what misled: an alert',
    ]);
  });

  it('says so when there is none', () => {
    expect(debriefLines({ debrief: null, notes: null })).toEqual(['No debrief is scheduled.']);
  });
});
