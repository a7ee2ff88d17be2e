import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBook, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useGuide, useGuideText } from '../../api/queries.js';
import { isMissing } from '../../api/request.js';
import { Failure, Nothing, Waiting } from '../../shell/states.js';
import classes from './guide.module.css';
import { guideSearch } from './guide-link.js';
import { Markdown } from './markdown.js';

interface GuidePanelProps {
  stack: string;
  /** null: the page that the guide begins with. */
  page: string | null;
}

/** The stack's guide: its pages, searched, and one of them. */
export default function GuidePanel({ stack, page }: GuidePanelProps) {
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), 200);
  const pages = useGuide(stack, words);
  const open = page ?? pages.data?.[0]?.name ?? null;
  return (
    <div className={classes.guide}>
      <nav className={classes.pages} aria-label="Pages of the guide">
        <TextInput
          size="xs"
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label="Search the guide"
          placeholder="Search the guide"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ul>
          {pages.data?.map(({ name, title }) => (
            <li key={name}>
              <Link to={{ search: guideSearch(name) }} aria-current={name === open ? 'page' : undefined}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
        {pages.data?.length === 0 && <p className="quiet">No page has these words.</p>}
        {pages.error && <p className="quiet">{pages.error.message}</p>}
      </nav>
      {open ? (
        <Page stack={stack} name={open} />
      ) : pages.isPending ? (
        <Waiting lines={6} label="Loading the guide" />
      ) : (
        <Nothing icon={<IconBook size={28} stroke={1.5} />} title="No page">
          Choose one on the list.
        </Nothing>
      )}
    </div>
  );
}

function Page({ stack, name }: { stack: string; name: string }) {
  const page = useGuideText(stack, name);
  const top = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    // in braces: what it returns would count as a clean-up
    top.current?.scrollTo({ top: 0 });
  }, [name]);
  return (
    <article className={classes.page} ref={top}>
      {page.data ? (
        <Markdown text={page.data.markdown} page={name} />
      ) : page.isPending ? (
        <Waiting lines={6} label="Loading the page" />
      ) : isMissing(page.error) ? (
        <Nothing icon={<IconBook size={28} stroke={1.5} />} title="The guide has no such page">
          Nobody has written "{name}" yet. Choose another page on the list.
        </Nothing>
      ) : (
        <Failure title="The page cannot be shown" error={page.error} onRetry={() => void page.refetch()} />
      )}
    </article>
  );
}
