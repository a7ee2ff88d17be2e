import { Button } from '@mantine/core';
import classes from '../account/account-page.module.css';
import { SecretOnce } from '../account/secret-once.js';
import { useCalendarAddress } from '../api/rota.js';

/** The address at which one's calendar program finds one's shifts. */
export function CalendarPanel() {
  const address = useCalendarAddress();
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>Your shifts in your calendar</h2>
      <p className={classes.explain}>
        Subscribe to an address that shows your shifts in all teams. Whoever has it can read it; a new one
        makes the old one void.
      </p>
      {address.data && <SecretOnce label="Add it to your calendar program:" secret={address.data} />}
      <div className={classes.row}>
        <Button variant="default" loading={address.isPending} onClick={() => address.mutate()}>
          Make an address
        </Button>
      </div>
      {address.error && (
        <p className={classes.problem} role="alert">
          {address.error.message}
        </p>
      )}
    </section>
  );
}
