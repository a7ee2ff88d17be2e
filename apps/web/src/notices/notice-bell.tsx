import { ActionIcon, Button, Popover, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { InboxNotice } from '#contracts';
import { useInbox, useSeen } from '../api/notices.js';
import { ShowMore } from '../shell/show-more.js';
import { Waiting } from '../shell/states.js';
import { dayAndTime } from '../time/instant.js';
import classes from './notices.module.css';
import { useArrivals } from './use-arrivals.js';

/** What I am told: how much of it is new, and the list. */
export function NoticeBell() {
  const inbox = useInbox();
  const seen = useSeen();
  const [open, setOpen] = useState(false);
  useArrivals(inbox.newest);
  const fresh = (inbox.rows ?? []).filter(({ seenAt }) => seenAt === null);
  const label = fresh.length === 0 ? 'Notices' : `Notices, ${fresh.length} new`;
  const see = (ids: string[]) => ids.length > 0 && seen.mutate(ids);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Tooltip label={label} disabled={open}>
          <ActionIcon
            className={classes.bell as string}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <IconBell size={18} stroke={1.7} />
            {fresh.length > 0 && (
              <span className={classes.count} aria-hidden>
                {fresh.length}
              </span>
            )}
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <div className={classes.inbox}>
          <div className={classes.inboxHead}>
            <h2>Notices</h2>
            {fresh.length > 0 && (
              <Button size="compact-xs" variant="subtle" onClick={() => see(fresh.map(({ id }) => id))}>
                Mark all as read
              </Button>
            )}
          </div>
          <List
            notices={inbox.rows}
            onOpen={(notice) => {
              see(notice.seenAt === null ? [notice.id] : []);
              setOpen(false);
            }}
          />
          {inbox.hasMore && (
            <div className={classes.foot}>
              <ShowMore list={inbox}>Show older ones</ShowMore>
            </div>
          )}
          <div className={classes.foot}>
            <Link to="/account/notices" onClick={() => setOpen(false)}>
              What you are told
            </Link>
            <Link to="/deliveries" onClick={() => setOpen(false)}>
              What became of deliveries
            </Link>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ListProps {
  notices: InboxNotice[] | undefined;
  onOpen: (notice: InboxNotice) => void;
}

function List({ notices, onOpen }: ListProps) {
  if (!notices) return <Waiting lines={3} />;
  if (notices.length === 0)
    return (
      <p className={classes.foot}>You were told nothing yet. Practices that are announced show up here.</p>
    );
  return notices.map((notice) => (
    <Link key={notice.id} to={notice.path} className={classes.notice} onClick={() => onOpen(notice)}>
      <span className={classes.dot} data-seen={notice.seenAt ?? undefined} aria-hidden />
      <span>
        {notice.seenAt === null && <VisuallyHidden>New: </VisuallyHidden>}
        {notice.subject}
      </span>
      <span className={classes.text}>{notice.lines[0]}</span>
      <span className={classes.text}>{dayAndTime(notice.toldAt)}</span>
    </Link>
  ));
}
