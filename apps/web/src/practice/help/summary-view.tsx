import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { partsOf, summaryInWords } from '#contracts';
import { useSummary } from '../../api/queries.js';
import { StatusMark } from '../../shell/status-mark.js';
import { timeOfDay } from '../../time/instant.js';
import panel from '../panel.module.css';
import classes from './rooms-panel.module.css';

interface SummaryViewProps {
  practiceId: string;
  /** Number of the last message: with a new one the summary is fetched again. */
  newsSeq: number;
}

/** How the incident stands: measured, and from what was marked. */
export function SummaryView({ practiceId, newsSeq }: SummaryViewProps) {
  const { data: summary, error } = useSummary(practiceId, newsSeq);
  if (error)
    return (
      <p className={panel.quiet} role="alert">
        {error.message}
      </p>
    );
  if (!summary) return <p className={classes.purpose}>Loading…</p>;
  const parts = partsOf(summary).filter(({ entries }) => entries.length > 0);
  const measured = [
    ...summary.failing.map(({ title, since }) => ({ text: `Users cannot: ${title}`, since })),
    ...summary.alerts.map(({ name, since }) => ({ text: `Alert: ${name}`, since })),
  ];
  if (parts.length === 0 && measured.length === 0)
    return (
      <p className={classes.purpose}>
        Nothing to sum up yet. Mark what you write in operations as a symptom, hypothesis, finding, action,
        question or decision, and it appears here.
      </p>
    );
  return (
    <div className={classes.summary}>
      {measured.length > 0 && (
        <section>
          <h3>Measured now</h3>
          <ul>
            {measured.map(({ text, since }) => (
              <li key={text}>
                <StatusMark tone="broken">{text}</StatusMark>{' '}
                <span className="quiet">since {timeOfDay(since)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {parts.map(({ title, entries }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {entries.map((entry) => (
              <li key={entry.seq}>
                {entry.text}
                <span className="quiet">
                  {' '}
                  {entry.owner ? `for ${entry.owner}, asked by ` : ''}
                  {entry.by}, {timeOfDay(entry.at)}
                </span>
                {entry.lastSaid && (
                  <p className={classes.about}>
                    {entry.lastSaid.by}: {entry.lastSaid.text}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <CopyButton value={summaryInWords(summary)}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy as text'}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
