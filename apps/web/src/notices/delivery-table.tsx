import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { DeliveryView } from '#contracts';
import { useTryAgain } from '../api/notices.js';
import { StatusMark } from '../shell/status-mark.js';
import { dayAndTime, timeOfDay } from '../time/instant.js';
import { STATE_WORDS, WAY_WORDS } from './notice-words.js';
import classes from './notices.module.css';

/** Deliveries, a line each. */
export function DeliveryTable({ deliveries }: { deliveries: DeliveryView[] }) {
  return (
    <div className={classes.scroll}>
      <table className={classes.log}>
        <thead>
          <tr>
            <th scope="col" className={classes.head}>
              Told
            </th>
            <th scope="col" className={classes.head}>
              What
            </th>
            <th scope="col" className={classes.head}>
              To
            </th>
            <th scope="col" className={classes.head}>
              What became of it
            </th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr key={delivery.id}>
              <td className={classes.when}>{dayAndTime(delivery.createdAt)}</td>
              <td>
                <Link to={delivery.path}>{delivery.subject}</Link>
              </td>
              <td>
                {delivery.to}
                <span className={classes.why}>{WAY_WORDS[delivery.way]}</span>
              </td>
              <td>
                <Outcome delivery={delivery} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({ delivery }: { delivery: DeliveryView }) {
  const { id, state, way, message, attempts } = delivery;
  const again = useTryAgain();
  const { label, tone } = STATE_WORDS[state];
  const trouble = state === 'waiting' && message !== null;
  const shown = state === 'waiting' && way === 'browser' ? 'Not yet fetched' : label;
  return (
    <>
      <StatusMark tone={trouble ? 'warn' : tone}>{trouble ? 'Tried again' : shown}</StatusMark>
      <span className={classes.why}>
        {message}
        {message !== null && attempts > 1 && ` (${attempts} attempts)`}
        {trouble && delivery.nextTryAt !== null && ` Next attempt at ${timeOfDay(delivery.nextTryAt)}.`}
        {again.error && ` ${again.error.message}`}
      </span>
      {state === 'given-up' && (
        <Button
          size="compact-xs"
          variant="default"
          loading={again.isPending}
          onClick={() => again.mutate(id)}
        >
          Try again
        </Button>
      )}
    </>
  );
}
