import { Tabs } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconCalendarTime } from '@tabler/icons-react';
import type { Me, TeamView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useTeams } from '../api/accounts.js';
import { useMe } from '../api/queries.js';
import { Failure, Nothing, Waiting } from '../shell/states.js';
import { CalendarPanel } from './calendar-panel.js';
import { TeamRota } from './team-rota.js';

/** Who is on call: a rota for each team. */
export default function RotaPage() {
  useDocumentTitle('On call · SimSup');
  const me = useMe();
  const teams = useTeams();
  return (
    <div className={classes.page}>
      <h1>On call</h1>
      {teams.data && me.data ? (
        <TeamTabs teams={teams.data} me={me.data} />
      ) : teams.isPending ? (
        <Waiting />
      ) : (
        <Failure title="Rotas cannot be shown" error={teams.error} onRetry={() => void teams.refetch()} />
      )}
      <CalendarPanel />
    </div>
  );
}

function TeamTabs({ teams, me }: { teams: readonly TeamView[]; me: Me }) {
  const own = teams.find(({ members }) => members.some(({ id }) => id === me.id)) ?? teams[0];
  if (!own)
    return (
      <div className="panel">
        <Nothing icon={<IconCalendarTime size={32} stroke={1.5} />} title="There is no team yet">
          A rota belongs to a team: make one under "People and teams".
        </Nothing>
      </div>
    );
  return (
    <Tabs defaultValue={own.id} keepMounted={false}>
      <Tabs.List>
        {teams.map(({ id, name }) => (
          <Tabs.Tab key={id} value={id}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {teams.map((team) => (
        <Tabs.Panel key={team.id} value={team.id} pt="md">
          <TeamRota team={team} me={me} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
