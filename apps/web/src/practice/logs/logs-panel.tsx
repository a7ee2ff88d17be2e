import { useEffect, useMemo, useRef, useState } from 'react';
import type { StackLogSearch } from '#contracts';
import { useLogSources } from '../../api/queries.js';
import { NotNow } from '../consoles/not-now.js';
import type { WorkView } from '../workbench/work-view.js';
import { LogForm } from './log-form.js';
import { LogResults } from './log-results.js';
import { FIRST_SEARCH, filterQuery, type LogSearch } from './log-search.js';
import classes from './logs.module.css';
import { type BegunSearch, useLogSearch } from './use-log-search.js';
import { useLogTail } from './use-log-tail.js';

interface LogsPanelProps {
  view: WorkView;
  searches: readonly StackLogSearch[];
  /** False while another tool is in front. */
  shown: boolean;
}

/** The logs of all nodes of the stack: searched, or followed as they are written. */
export default function LogsPanel({ view, searches, shown }: LogsPanelProps) {
  const may = view.can.watchStack;
  const [begun, setBegun] = useState<BegunSearch>(() => ({ search: FIRST_SEARCH, atMs: Date.now() }));
  const [live, setLive] = useState(false);
  const [turn, setTurn] = useState(0);
  const sources = useLogSources(view.id, may);
  const found = useLogSearch(view.id, begun, may && !live);
  const { text, nodes, services } = begun.search;
  // A tail goes on when only the time changes, since it has none.
  const filter = useMemo(() => filterQuery({ text, nodes, services }), [text, nodes, services]);
  const tail = useLogTail(view.id, may && live ? filter : null, turn);
  const box = useRef<HTMLInputElement>(null);
  useSlash(box, shown && may);

  const begin = (search: LogSearch): void => {
    setBegun({ search, atMs: Date.now() });
    void sources.refetch();
  };
  if (!may) return <NotNow view={view} />;
  return (
    <div className={classes.logs}>
      <LogForm
        search={begun.search}
        sources={sources.data}
        saved={searches}
        searching={found.searching && !live}
        box={box}
        onSearch={begin}
      />
      <LogResults
        found={found}
        tail={live ? tail : null}
        onLive={(on) => {
          setLive(on);
          if (!on) begin(begun.search);
        }}
        onAgain={() => setTurn(turn + 1)}
      />
    </div>
  );
}

/** "/" leads to the search box, unless somebody is typing somewhere. */
function useSlash(box: React.RefObject<HTMLInputElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [box, on]);
}
