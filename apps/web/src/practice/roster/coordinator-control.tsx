import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { RosterView } from '#contracts';
import { useMe } from '../../api/queries.js';
import { useHandCoordination } from '../../api/roster.js';
import panel from '../panel.module.css';

/** Responders say who coordinates, and hand it on. */
export function CoordinatorControl({ id, roster }: { id: string; roster: RosterView }) {
  const me = useMe();
  const hand = useHandCoordination(id);
  const [chosen, setChosen] = useState('');
  const at = roster.entries.find(({ role }) => role === 'coordinator');
  const responders = roster.entries.filter(({ role, place }) => role === 'responder' && place === null);
  const next = responders.find(({ personId }) => personId === chosen) ?? responders[0];
  if (!next || (!at && responders.length < 2)) return null;
  const iRespond = responders.some(({ personId }) => personId === me.data?.id);
  const handTo = (personId: string) => hand.mutate(personId, { onSuccess: () => setChosen('') });
  return (
    <>
      <p className={panel.quiet}>{at ? `${at.name} coordinates.` : 'Nobody coordinates yet.'}</p>
      <div className={panel.buttons}>
        {iRespond && me.data && (
          <Button size="xs" variant="default" onClick={() => handTo(me.data.id)}>
            I coordinate
          </Button>
        )}
        <NativeSelect
          size="xs"
          aria-label="Who is to coordinate"
          value={next.personId}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={responders.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <Button size="xs" variant="default" loading={hand.isPending} onClick={() => handTo(next.personId)}>
          {at ? 'Hand over' : 'Let them'}
        </Button>
      </div>
      {hand.error && (
        <p className={panel.problem} role="alert">
          {hand.error.message}
        </p>
      )}
    </>
  );
}
