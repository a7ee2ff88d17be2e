import { Button } from '@mantine/core';

interface ShowMoreProps {
  list: { hasMore: boolean; isReadingMore: boolean; readMore: () => void };
  children: string;
}

/** Under a list of which there is more. */
export function ShowMore({ list, children }: ShowMoreProps) {
  if (!list.hasMore) return null;
  return (
    <div>
      <Button variant="default" mt="xs" loading={list.isReadingMore} onClick={list.readMore}>
        {children}
      </Button>
    </div>
  );
}
