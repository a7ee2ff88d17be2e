import { useDocumentTitle } from '@mantine/hooks';
import { Link } from 'react-router';
import classes from '../account/account-page.module.css';
import { useNoticeSettings } from '../api/notices.js';
import { useMe } from '../api/queries.js';
import { Failure, Waiting } from '../shell/states.js';
import { OrganisationChannels, OwnChannels } from './channels-panel.js';
import { DesktopPanel } from './desktop-panel.js';
import { WaysPanel } from './ways-panel.js';

/** What one is told, how, and which channels there are. */
export default function NoticesPage() {
  useDocumentTitle('What you are told · SimSup');
  const me = useMe();
  const settings = useNoticeSettings();
  if (settings.isError && !settings.data)
    return (
      <Failure
        title="Your settings cannot be shown"
        error={settings.error}
        onRetry={() => void settings.refetch()}
      />
    );
  if (!me.data || !settings.data) return <Waiting />;
  return (
    <div className={classes.page}>
      <h1>What you are told</h1>
      <p className={classes.explain}>
        What became of what was told is in the <Link to="/deliveries">log of deliveries</Link>.
      </p>
      <WaysPanel settings={settings.data} email={me.data.email} />
      <DesktopPanel />
      <OwnChannels channels={settings.data.channels} />
      <OrganisationChannels me={me.data} />
    </div>
  );
}
