import { Anchor, Button, Select } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import type { FeedEvent, FeedEventOf, PracticeView } from '#contracts';
import { useCaptureEvidence } from '../api/mutations.js';
import { timeOfDay } from '../time/instant.js';
import { Panel } from './panel.js';
import classes from './panel.module.css';

interface EvidencePanelProps {
  view: PracticeView;
  events: readonly FeedEvent[];
}

/** Evidence before action: captures a node with one click, and lists what was captured. */
export function EvidencePanel({ view, events }: EvidencePanelProps) {
  const [node, setNode] = useState<string | null>(null);
  const capture = useCaptureEvidence(view.id);
  const captured = events.filter(
    (event): event is FeedEventOf<'evidence.captured'> => event.type === 'evidence.captured',
  );
  if (!view.can.openTerminal && captured.length === 0) return null;
  return (
    <Panel title="Evidence">
      {captured.length === 0 && (
        <p className={classes.quiet}>
          Capture a node before you act on it: processes, sockets, files and logs.
        </p>
      )}
      <ul className={classes.list}>
        {captured.map(({ seq, occurredAt, data }) => (
          <li key={seq}>
            <p className={classes.split}>
              <Anchor
                size="sm"
                className="mono"
                href={`/api/practices/${view.id}/evidence/${data.evidenceId}`}
                target="_blank"
                rel="noreferrer"
              >
                {data.node}
              </Anchor>
              <span className={classes.quiet}>{timeOfDay(occurredAt)}</span>
            </p>
            <p className={classes.quiet}>
              {data.by}
              {data.missing.length > 0 ? `, without ${data.missing.join(', ')}` : ''}
            </p>
          </li>
        ))}
      </ul>
      {view.can.openTerminal && (
        <div className={classes.buttons}>
          <Select
            aria-label="Node to capture"
            placeholder="Node"
            size="xs"
            searchable
            value={node}
            onChange={setNode}
            data={view.nodes.map(({ name }) => name)}
            error={capture.error?.message}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconCamera size={14} />}
            disabled={node === null}
            loading={capture.isPending}
            onClick={() => node !== null && capture.mutate(node)}
          >
            Capture
          </Button>
        </div>
      )}
    </Panel>
  );
}
