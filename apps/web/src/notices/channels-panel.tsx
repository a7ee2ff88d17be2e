import type { ChannelView, Me } from '#contracts';
import classes from '../account/account-page.module.css';
import { useChannels } from '../api/notices.js';
import { Failure, Waiting } from '../shell/states.js';
import { NewChannel } from './channel-form.js';
import { ChannelRow } from './channel-row.js';

/** Channels of the organisation: all see them, administrators change them. */
export function OrganisationChannels({ me }: { me: Me }) {
  const channels = useChannels();
  const administrator = me.role === 'admin';
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Channels of the organisation</h2>
      <p className={classes.explain}>
        Chats, webhooks and pagers that are told of all practices.
        {!administrator && ' Administrators set them.'}
      </p>
      {channels.data ? (
        <ChannelList channels={channels.data} changeable={administrator} />
      ) : channels.isPending ? (
        <Waiting lines={2} />
      ) : (
        <Failure
          title="Channels cannot be shown"
          error={channels.error}
          onRetry={() => void channels.refetch()}
        />
      )}
      {administrator && <NewChannel own={false} />}
    </section>
  );
}

/** Channels that tell me alone. */
export function OwnChannels({ channels }: { channels: ChannelView[] }) {
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Your own channels</h2>
      <p className={classes.explain}>
        A pager, a chat or a webhook of yours, told of what concerns you. Their addresses must be on the
        internet.
      </p>
      <ChannelList channels={channels} changeable />
      <NewChannel own />
    </section>
  );
}

function ChannelList({ channels, changeable }: { channels: ChannelView[]; changeable: boolean }) {
  if (channels.length === 0) return <p className="quiet">There is none yet.</p>;
  return (
    <ul className={classes.list}>
      {channels.map((channel) => (
        <ChannelRow key={channel.id} channel={channel} changeable={changeable} />
      ))}
    </ul>
  );
}
