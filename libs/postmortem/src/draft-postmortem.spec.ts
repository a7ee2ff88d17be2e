import { draftPostmortem } from './draft-postmortem.js';
import { incident } from './fixture/incident.js';
import { INCIDENT_EVENTS, type Told, timelineOf } from './fixture/incident-events.js';
import type { PostmortemInput } from './postmortem-input.js';

const ATTACK =
  '</td></table><script>alert(1)</script>|`"\'><img src=x onerror=alert(2)>\n# x\n[y](javascript:alert(3))';

async function draft(replace: Partial<PostmortemInput> = {}) {
  return draftPostmortem(incident(replace));
}

describe('the draft of a postmortem', () => {
  it('has the shape that every postmortem has', async () => {
    const { markdown, html } = await draft();
    const shape = [
      'At a glance',
      'Gathered',
      'Hypotheses',
      'Tests',
      'Confirmed',
      'Restored',
      'Impact',
      'Vulnerabilities',
      'Remediation',
      'Messages',
      'Timeline',
    ];
    expect([...markdown.matchAll(/^## (.+)$/gm)].map((match) => match[1])).toEqual(shape);
    expect([...html.matchAll(/<h2 id="[a-z]+">([^<]+)<\/h2>/g)].map((match) => match[1])).toEqual(shape);
    for (const [, id] of html.matchAll(/href="#([a-z]+)"/g)) expect(html).toContain(`id="${id}"`);
  });

  it('tells the moments with their distance from the injection, in the given time zone', async () => {
    const { markdown } = await draft({ timeZone: 'Asia/Tokyo' });
    expect(markdown).toContain('| Injection began | 23:00:00 |  |');
    expect(markdown).toContain('| Users began to suffer | 23:00:01 | 1.2 s |');
    expect(markdown).toContain('| Detected (first alert) | 23:00:47 | 47 s |');
    expect(markdown).toContain('| Acknowledged | 23:01:58 | 1 min 58 s |');
    expect(markdown).toContain('| First command | 23:02:51 | 2 min 51 s |');
    expect(markdown).toContain('| Users well again | 23:09:20 | 9 min 20 s |');
    expect(markdown).toContain('| Verdict: restored | 23:09:47 | 9 min 47 s |');
    expect(markdown).toContain('| Practice ended | 23:10:41 | 10 min 41 s |');
  });

  it('says that service was restored and fixed', async () => {
    const { markdown, html } = await draft();
    expect(markdown).toContain('**Restored and fixed.** Service was restored and its cause was removed.');
    expect(html).toContain('class="standing fixed"');
  });

  it('calls a workaround a workaround', async () => {
    const { markdown, html } = await draft({ verdict: { restored: true, fixed: false, collateral: [] } });
    expect(markdown).toContain(
      'Service was restored by a workaround: users were well, and the cause was still there.',
    );
    expect(html).toContain('Restored by a workaround');
  });

  it('says how what was declared compares with what was measured', async () => {
    const declared = (more: object): Told => [
      641,
      'declaration.compared',
      {
        ...{ by: 'Rui', declaredAt: '2026-11-20T14:15:47.000Z', cause: 'root owned *the* files' },
        ...{ restoredAt: '2026-11-20T14:09:47.000Z', fixed: true, fixedAt: '2026-11-20T14:09:47.000Z' },
        ...{ stillRed: [], ...more },
      },
    ];
    const written = async (more: object) =>
      (await draft({ events: timelineOf([...INCIDENT_EVENTS, declared(more)]) })).markdown;
    const agreed = await written({});
    expect(agreed).toContain('- Declared over 6 min after service was restored.');
    expect(agreed).toContain('The cause in their words: root owned \\*the\\* files');
    const red = [{ probe: 'front', title: 'The front door answers', kind: 'steady' }];
    const early = await written({
      restoredAt: null,
      fixed: false,
      fixedAt: null,
      cause: null,
      stillRed: red,
    });
    expect(early).toContain('- Declared over although service was not restored.');
    expect(early).toContain('- They named no cause.');
    expect(early).toContain('- Still red at the end: The front door answers.');
    expect((await draft()).markdown).not.toContain('### Declared over');
  });

  it('names what was harmed', async () => {
    const collateral = [{ probe: 'rows', title: 'no row is lost', evidence: 'exit 1: 3 rows | gone' }];
    const { markdown } = await draft({ verdict: { restored: true, fixed: true, collateral } });
    expect(markdown).toContain('| no row is lost | <code>exit 1: 3 rows &#124; gone</code> |');
  });

  it('says why a practice was stopped', async () => {
    const given = incident();
    const practice = {
      ...given.practice,
      state: 'aborted' as const,
      abortReason: 'fire | drill',
      restoredAt: null,
    };
    const { markdown } = await draft({
      practice,
      verdict: { restored: null, fixed: null, collateral: [] },
      events: [],
    });
    expect(markdown).toContain(
      'The practice was stopped before service was restored. Reason: fire &#124; drill',
    );
    expect(markdown).toContain('| Verdict: restored | did not happen |  |');
  });

  it('of a false alarm says that nobody suffered and that nothing was done', async () => {
    const { markdown, html } = await draft({
      impact: { onsetAt: null, endAt: null, journeys: [] },
      series: null,
      events: [],
    });
    expect(markdown).toContain('No user suffered.');
    expect(markdown).toContain('Nothing: this was a false alarm.');
    expect(html).toContain('Nothing was measured, so there is no chart.');
  });

  it('opens the sealed part and lists the commands, the last ones apart', async () => {
    const { markdown } = await draft();
    expect(markdown).toContain('belongs to root:root instead of hab:hab.');
    expect(markdown).toContain('11 commands were typed on 2 nodes.');
    const last = markdown.slice(markdown.indexOf('### Typed just before'), markdown.indexOf('### Harmed'));
    expect(last).toContain('sudo chown -R hab:hab');
    expect(last).not.toContain('svc status');
  });

  it('leaves honest room for what only people can write', async () => {
    const { markdown } = await draft();
    const room = markdown.slice(markdown.indexOf('### Assessment by the responders'));
    expect(room).toMatch(/^### Assessment by the responders\n\n\*Not written yet:/);
    expect(markdown).toContain('| Action | Owner | Due | Done |');
  });

  it('holds the responders’ account once it is written', async () => {
    const assessment = {
      by: 'Rui',
      writtenAt: '2026-11-20T15:00:00.000Z',
      text: 'All of search.\n\nNo *data* lost.',
    };
    const { markdown } = await draft({ assessment });
    expect(markdown).toContain('By Rui, 2026-11-20 15:00:00:\n\nAll of search.\n\nNo \\*data\\* lost.');
  });

  it('is one file that loads nothing, runs nothing and leads nowhere', async () => {
    const { html } = await draft();
    expect(html).not.toMatch(/<(script|link|iframe|img|object|form|base)\b/);
    expect(html).not.toMatch(/\b(src|action|xlink:href)=|@import|url\((?!#)/);
    expect([...html.matchAll(/href="([^"]*)"/g)].every((match) => match[1]?.startsWith('#'))).toBe(true);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it('draws the chart for wide and narrow screens in the colours of the page', async () => {
    const { html } = await draft();
    expect(html.match(/<svg /g)).toHaveLength(2);
    expect(html).toContain('fill="var(--failed)"');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('@media print');
    for (const mark of ['injection', 'first alert', 'first command', 'restored, fixed'])
      expect(html).toContain(mark);
  });

  it('shows an attack in any text of people as text', async () => {
    const given = incident();
    const told: Told[] = [
      [
        5,
        'command.ran',
        { terminalId: 't', by: ATTACK, host: ATTACK, command: ATTACK, exitStatus: 0, durationMs: 1 },
      ],
      [6, 'message.posted', { room: 'operations', by: ATTACK, text: `hypothesis: ${ATTACK}` }],
      [7, 'alert.fired', { name: ATTACK, severity: ATTACK, summary: ATTACK, fingerprint: 'f' }],
      [8, 'journey.failing', { journey: 'search', title: ATTACK, error: ATTACK }],
      [9, 'hint.given', { index: 0, kind: 'pointer', text: ATTACK, ref: ATTACK }],
      [9, 'probe.changed', { probe: 'p', title: ATTACK, kind: 'rootCause', green: false, evidence: ATTACK }],
      [9, 'fault.failed', { injectionId: 'i', fault: ATTACK, name: ATTACK, message: ATTACK }],
      [9, 'verdict.restored', { holdMs: 1, healthySince: '2026-11-20T14:00:00.000Z', evidence: [ATTACK] }],
      [9, 'verdict.fixed', { fixed: false, evidence: [ATTACK] }],
    ];
    const { html } = await draft({
      events: timelineOf(told),
      practice: {
        ...given.practice,
        stackTitle: ATTACK,
        abortReason: ATTACK,
        people: [{ name: ATTACK, role: 'responder' }],
      },
      scenario: {
        ...given.scenario,
        open: { title: ATTACK, severity: 'critical', page: ATTACK },
        sealed: { title: ATTACK, story: ATTACK, rootCause: ATTACK, terms: [] },
        lessons: [ATTACK],
        debrief: [ATTACK],
        source: ATTACK,
      },
      impact: {
        ...given.impact,
        journeys: [{ ...(given.impact.journeys[0] as never as object), title: ATTACK } as never],
      },
      verdict: {
        restored: true,
        fixed: false,
        collateral: [{ probe: 'p', title: ATTACK, evidence: ATTACK }],
      },
      assessment: { by: ATTACK, writtenAt: '2026-11-20T15:00:00.000Z', text: ATTACK },
    });
    expect(html).not.toMatch(/<script|<img|<\/td><\/table><|href="javascript|\sonerror=alert[^&]*>(?!&)/i);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<h2 id=/g)).toHaveLength(11);
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<\/table>/g)?.length);
  });

  it('says how much a long timeline leaves out', async () => {
    const commands = Array.from(
      { length: 3_000 },
      (_, index): Told => [
        200 + index / 10,
        'command.ran',
        { terminalId: 't', by: 'Mara', host: 'jump', command: `echo ${index}`, exitStatus: 0, durationMs: 1 },
      ],
    );
    const { markdown } = await draft({ events: timelineOf([...INCIDENT_EVENTS, ...commands]) });
    expect(markdown).toContain(
      '2,611 more commands from the middle are left out here; the timeline has them all.',
    );
    const timeline = markdown.slice(markdown.indexOf('## Timeline'));
    const total = INCIDENT_EVENTS.length + 3_000;
    expect(timeline).toContain(
      `${(total - 500).toLocaleString('en')} more events of lesser weight are left out here`,
    );
    expect(timeline.split('\n').filter((line) => line.startsWith('| 1'))).toHaveLength(500);
  });
});
