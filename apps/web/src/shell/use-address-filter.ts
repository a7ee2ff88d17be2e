import { useSearchParams } from 'react-router';

/** A filter that stands in the address, so that it can be passed on and outlives a reload. Empty: none. */
export function useAddressFilter(name: string): readonly [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = (value: string) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return [search.get(name) ?? '', choose];
}
