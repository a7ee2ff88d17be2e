import { NativeSelect } from '@mantine/core';
import type { TeamView } from '#contracts';
import { useTeams } from '../api/accounts.js';
import { useMe } from '../api/queries.js';

/** Whether a practice pages whoever is on call in one of the reader's teams. Nothing where there is no such team. */
export function OnCallField({ value, onChange }: { value: string; onChange: (teamId: string) => void }) {
  const me = useMe().data;
  const teams = useTeams().data ?? [];
  const own = teams.filter(({ members }) => me?.role === 'admin' || members.some(({ id }) => id === me?.id));
  if (own.length === 0) return null;
  return (
    <NativeSelect
      label="Besides those who sign up, page"
      description="Whoever is on call when it begins responds too, if they agreed to it on the page On call."
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: 'Nobody' }, ...own.map(choice)]}
    />
  );
}

function choice({ id, name }: TeamView) {
  return { value: id, label: `Whoever is on call for ${name}` };
}
