import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Shows the part that the address names, once it is drawn: the browser looked for it before it was fetched. */
export function useHashTarget(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash.length > 1) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' });
  }, [hash]);
}
