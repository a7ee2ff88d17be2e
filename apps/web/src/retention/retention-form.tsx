import { Button, NumberInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import type { RetentionSettings, RetentionView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useRetentionPreview, useSetRetention } from '../api/retention.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import { dayAndTime } from '../time/instant.js';
import { PreviewList } from './preview-list.js';

type Days = number | string;
const FIELDS = ['artifactsDays', 'noticesDays'];

/** Sets it, and shows before what would go. */
export function RetentionForm({ view }: { view: RetentionView }) {
  const set = useSetRetention();
  const preview = useRetentionPreview();
  const [artifacts, setArtifacts] = useState<Days>(view.settings.artifactsDays ?? '');
  const [notices, setNotices] = useState<Days>(view.settings.noticesDays ?? '');
  const settings: RetentionSettings = { artifactsDays: orKept(artifacts), noticesDays: orKept(notices) };
  const error = set.error ?? preview.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate(settings, { onSuccess: () => notifications.show({ message: 'It is set.' }) });
  };
  const problem = wholeError(error, FIELDS);
  return (
    <>
      <form className={`panel ${classes.panel}`} onSubmit={submit} noValidate>
        <h2>How long things are kept</h2>
        <p className={classes.explain}>
          An empty field keeps them. What is older goes once a day and does not come back. Timelines,
          assessments, debriefs and action items are kept in any case.
        </p>
        <NumberInput
          label="What practices leave behind, days after their end"
          description="Recorded terminals, captured evidence, and the files to download, postmortems among them."
          placeholder="Kept"
          min={1}
          max={3_650}
          value={artifacts}
          onChange={setArtifacts}
          error={fieldError(error, 'artifactsDays')}
        />
        <NumberInput
          label="What people were told, days"
          description="Notices, and what became of each delivery."
          placeholder="Kept"
          min={7}
          max={3_650}
          value={notices}
          onChange={setNotices}
          error={fieldError(error, 'noticesDays')}
        />
        {view.changed && (
          <p className="quiet">
            Set by {view.changed.by}, {dayAndTime(view.changed.at)}
          </p>
        )}
        {problem && (
          <p className={classes.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={classes.row}>
          <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate(settings)}>
            Show what would go
          </Button>
          <Button type="submit" loading={set.isPending}>
            Set it
          </Button>
        </div>
      </form>
      {preview.data && <PreviewList preview={preview.data} />}
    </>
  );
}

function orKept(days: Days): number | null {
  return days === '' ? null : Number(days);
}
