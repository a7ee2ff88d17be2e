import { useCallback, useRef } from 'react';
import { useSearchParams } from 'react-router';

/** Name of the query's field that opens a page of the guide: `?guide=router`. */
export const GUIDE_FIELD = 'guide';

export interface GuidePlace {
  /** The page that the address names; null when it names none. */
  page: string | null;
  /** The page that was open last, so that it is found again; null at first. */
  last: string | null;
  close: () => void;
}

/** Which page of the guide is open. It stands in the address, so that hints and pages can link to it. */
export function useGuidePage(): GuidePlace {
  const [query, setQuery] = useSearchParams();
  const page = query.get(GUIDE_FIELD);
  const last = useRef<string | null>(null);
  if (page !== null) last.current = page;
  const close = useCallback(() => {
    setQuery(
      (before) => {
        before.delete(GUIDE_FIELD);
        return before;
      },
      { replace: true },
    );
  }, [setQuery]);
  return { page, last: last.current, close };
}
