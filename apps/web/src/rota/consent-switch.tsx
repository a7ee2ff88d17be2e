import { Switch } from '@mantine/core';
import type { Me, RotaView } from '#contracts';
import classes from '../account/account-page.module.css';
import { useConsent } from '../api/rota.js';

/** Practices page whoever is on call from their start: whoever agrees to it, and nobody else. */
export function ConsentSwitch({ rota, me }: { rota: RotaView; me: Me }) {
  const consent = useConsent(rota.team.id);
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Practices while you are on call</h2>
      <Switch
        label={`Practices may page me while I am on call for ${rota.team.name}`}
        description="You then respond in them without having signed up. You can take it back at any time."
        checked={rota.agreed.includes(me.id)}
        disabled={consent.isPending}
        onChange={(event) => consent.mutate(event.currentTarget.checked)}
        error={consent.error?.message}
      />
    </section>
  );
}
