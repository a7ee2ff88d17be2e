import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Me, TeamView } from '#contracts';
import { useRota } from '../api/rota.js';
import { Failure, Waiting } from '../shell/states.js';
import { ConsentSwitch } from './consent-switch.js';
import { RotationForm } from './rotation-form.js';
import { ShiftList } from './shift-list.js';
import { TakeOverForm } from './take-over-form.js';

const DAY_MS = 24 * 3_600_000;
/** Four weeks: long enough to plan around holidays. */
const SHOWN_DAYS = 28;

/** One team's rota: who is on call, what to look at, and the forms to change it. */
export function TeamRota({ team, me }: { team: TeamView; me: Me }) {
  const [from] = useState(() => new Date());
  const to = new Date(from.getTime() + SHOWN_DAYS * DAY_MS);
  const rota = useRota(team.id, from.toISOString(), to.toISOString());
  const mayChange = me.role === 'admin' || team.members.some(({ id }) => id === me.id);
  if (!rota.data)
    return rota.isPending ? (
      <Waiting />
    ) : (
      <Failure title="This rota cannot be shown" error={rota.error} onRetry={() => void rota.refetch()} />
    );
  return (
    <Stack gap="md">
      <ShiftList rota={rota.data} mayChange={mayChange} />
      {rota.data.rotation && <ConsentSwitch rota={rota.data} me={me} />}
      {mayChange && rota.data.rotation && <TakeOverForm teamId={team.id} />}
      {mayChange && <RotationForm team={team} rotation={rota.data.rotation} />}
    </Stack>
  );
}
