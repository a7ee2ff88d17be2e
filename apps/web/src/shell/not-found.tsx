import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCompassOff } from '@tabler/icons-react';
import { Link } from 'react-router';
import { Nothing } from './states.js';

/** For addresses that lead nowhere. */
export function NotFound({ what = 'page' }: { what?: 'page' | 'practice' }) {
  useDocumentTitle('Not found · SimSup');
  return (
    <Nothing
      icon={<IconCompassOff size={32} stroke={1.5} />}
      title={`There is no such ${what}`}
      action={
        <Button component={Link} to="/" variant="default">
          All practices
        </Button>
      }
    >
      {what === 'practice'
        ? 'The link may be mistyped, or you are not part of this practice. Ask whoever sent it to you.'
        : 'The address may be mistyped, or the page has moved.'}
    </Nothing>
  );
}
