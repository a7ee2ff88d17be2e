import { Button, useComputedColorScheme } from '@mantine/core';
import { IconExternalLink, IconFileText } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PracticeView } from '#contracts';
import { artifactPath, usePostmortem } from '../../api/queries.js';
import { isMissing } from '../../api/request.js';
import { Failure, Nothing, Waiting } from '../../shell/states.js';
import classes from './after.module.css';
import { wearScheme } from './document-scheme.js';

/** The drafted postmortem, as it is written into its file. */
export function PostmortemPanel({ view }: { view: PracticeView }) {
  const may = view.can.readPostmortem;
  const postmortem = usePostmortem(view.id, may);
  return (
    <section className={`panel ${classes.postmortem}`} aria-label="Postmortem">
      <header className={classes.head}>
        <h2>Postmortem, draft</h2>
        {postmortem.data && (
          <Button
            component="a"
            href={artifactPath(view.id, 'postmortem.html')}
            target="_blank"
            rel="noreferrer"
            variant="subtle"
            leftSection={<IconExternalLink size={14} />}
          >
            Open alone
          </Button>
        )}
      </header>
      {postmortem.data ? (
        <Document html={postmortem.data} />
      ) : may && postmortem.isPending ? (
        <Waiting lines={8} label="Loading the postmortem" />
      ) : may && !isMissing(postmortem.error) ? (
        <Failure
          title="The postmortem cannot be shown"
          error={postmortem.error}
          onRetry={() => void postmortem.refetch()}
        />
      ) : (
        <Nothing icon={<IconFileText size={28} stroke={1.5} />} title="No postmortem yet">
          It is drafted from the timeline shortly after the end, and appears here by itself.
        </Nothing>
      )}
    </section>
  );
}

/** Scripts stay off in the frame; the same origin lets us measure it and give it the app's colours. */
function Document({ html }: { html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const scheme = useComputedColorScheme('dark');
  const [height, setHeight] = useState(640);
  const settle = useCallback(() => {
    const inner = frame.current?.contentDocument;
    if (!inner?.documentElement) return;
    wearScheme(inner, scheme);
    setHeight(inner.documentElement.scrollHeight + 2);
  }, [scheme]);
  useEffect(() => {
    settle();
    window.addEventListener('resize', settle);
    return () => window.removeEventListener('resize', settle);
  }, [settle]);
  return (
    <iframe
      ref={frame}
      title="Postmortem"
      sandbox="allow-same-origin allow-popups"
      srcDoc={html}
      onLoad={settle}
      className={classes.frame}
      style={{ height }}
    />
  );
}
