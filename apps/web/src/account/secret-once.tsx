import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './account-page.module.css';

/** A secret that is shown once, to be copied now. */
export function SecretOnce({ label, secret }: { label: string; secret: string }) {
  return (
    <div role="status" className={classes.once}>
      <p className={classes.explain}>{label}</p>
      <div className={classes.secret}>
        <code className="mono">{secret}</code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              size="xs"
              onClick={copy}
              leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </div>
    </div>
  );
}
