import { useDocumentTitle } from '@mantine/hooks';
import classes from '../account/account-page.module.css';
import { useMe } from '../api/queries.js';
import { Waiting } from '../shell/states.js';
import { InvitationsPanel } from './invitations-panel.js';
import { PeopleList } from './people-list.js';
import { TeamsPanel } from './teams-panel.js';

/** Who is there, who is invited, and which teams there are. */
export default function PeoplePage() {
  useDocumentTitle('People and teams · SimSup');
  const me = useMe();
  if (!me.data) return <Waiting />;
  return (
    <div className={classes.page}>
      <h1>People and teams</h1>
      <PeopleList me={me.data} />
      {me.data.role === 'admin' && <InvitationsPanel />}
      <TeamsPanel me={me.data} />
    </div>
  );
}
