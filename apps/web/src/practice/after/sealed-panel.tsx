import { Spoiler } from '@mantine/core';
import type { PracticeView } from '#contracts';
import { Panel } from '../panel.js';
import panel from '../panel.module.css';

interface SealedPanelProps {
  sealed: NonNullable<PracticeView['sealed']>;
  over: boolean;
}

/** What was sealed: for instigators all the time, for everybody after the end. */
export function SealedPanel({ sealed, over }: SealedPanelProps) {
  return (
    <Panel
      title={over ? 'What it was' : 'Sealed'}
      aside={over ? undefined : <span className={panel.quiet}>responders do not see this</span>}
    >
      <p className={panel.text}>
        <strong>{sealed.title}</strong>
      </p>
      <Spoiler maxHeight={over ? 400 : 90} showLabel="Read on" hideLabel="Less">
        <dl className={panel.facts}>
          <dt>Root cause</dt>
          <dd>{sealed.rootCause}</dd>
          <dt>Story</dt>
          <dd>{sealed.story}</dd>
          {sealed.lessons.length > 0 && <dt>Lessons</dt>}
          {sealed.lessons.map((lesson) => (
            <dd key={lesson}>{lesson}</dd>
          ))}
        </dl>
      </Spoiler>
    </Panel>
  );
}
