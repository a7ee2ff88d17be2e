import { Button, SegmentedControl } from '@mantine/core';
import { IconExternalLink, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useConsoleLink } from '../../api/queries.js';
import { Failure, Waiting } from '../../shell/states.js';
import type { WorkView } from '../workbench/work-view.js';
import classes from './consoles.module.css';
import { NotNow } from './not-now.js';

/** What the frame may do: as the server's own policy says, which holds as well when the page is opened alone. */
const FRAME = 'allow-scripts allow-forms allow-popups allow-downloads';

/** The stack's own web pages, such as Prometheus: shown here, or in a tab of their own. */
export default function ConsolesPanel({ view }: { view: WorkView }) {
  const [chosen, setChosen] = useState(view.consoles[0]?.name ?? '');
  const [turn, setTurn] = useState(0);
  const link = useConsoleLink(view.id, chosen, view.can.watchStack);
  const title = view.consoles.find(({ name }) => name === chosen)?.title ?? chosen;
  return (
    <div className={classes.consoles}>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label="Dashboards"
          value={chosen}
          onChange={setChosen}
          data={view.consoles.map(({ name, title: label }) => ({ value: name, label }))}
        />
        <span className={classes.spring} />
        {link.data && (
          <>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconRefresh size={14} />}
              onClick={() => {
                setTurn(turn + 1);
                void link.refetch();
              }}
            >
              Reload
            </Button>
            <Button
              component="a"
              href={link.data}
              target="_blank"
              rel="noreferrer"
              variant="subtle"
              leftSection={<IconExternalLink size={14} />}
            >
              Open alone
            </Button>
          </>
        )}
      </div>
      {!view.can.watchStack ? (
        <NotNow view={view} />
      ) : link.data ? (
        <iframe
          key={`${link.data} ${turn}`}
          title={title}
          sandbox={FRAME}
          src={link.data}
          className={classes.frame}
        />
      ) : link.error ? (
        <Failure title={`${title} cannot be shown`} error={link.error} onRetry={() => void link.refetch()} />
      ) : (
        <Waiting lines={5} label={`Opening ${title}`} />
      )}
    </div>
  );
}
