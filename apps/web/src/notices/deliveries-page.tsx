import { Button, NativeSelect } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMailOff } from '@tabler/icons-react';
import type { DeliveryState } from '#contracts';
import account from '../account/account-page.module.css';
import { useDeliveries } from '../api/notices.js';
import { useMe } from '../api/queries.js';
import { ShowMore } from '../shell/show-more.js';
import { Failure, Nothing, Waiting } from '../shell/states.js';
import { useAddressFilter } from '../shell/use-address-filter.js';
import { timeZone } from '../time/instant.js';
import { DeliveryTable } from './delivery-table.js';
import { STATE_WORDS, STATES, WAY_WORDS, WAYS } from './notice-words.js';
import classes from './notices.module.css';

/** What was to be told and was not, or not yet. */
const UNDELIVERED = {
  ...{ value: 'undelivered', label: 'Not delivered' },
  states: ['waiting', 'given-up'] satisfies DeliveryState[],
};

/** What became of everything that people were told. Filters stand in the address, so that they can be passed on. */
export default function DeliveriesPage() {
  useDocumentTitle('Deliveries · SimSup');
  const me = useMe();
  const [practice, choosePractice] = useAddressFilter('practice');
  const [state, chooseState] = useAddressFilter('state');
  const [way, chooseWay] = useAddressFilter('way');
  const deliveries = useDeliveries({
    practice: practice || undefined,
    state: state === UNDELIVERED.value ? UNDELIVERED.states : STATES.filter((known) => known === state),
    way: WAYS.filter((known) => known === way),
  });
  return (
    <div className={`${account.page} ${classes.wide}`}>
      <h1>Deliveries</h1>
      <p className={account.explain}>
        {me.data?.role === 'admin'
          ? 'What became of everything that people were told.'
          : 'What became of everything that you were told.'}{' '}
        Times are those of {timeZone()}.
      </p>
      <section className={`panel ${account.panel}`}>
        <div className={classes.filters}>
          <NativeSelect
            label="Show"
            value={state}
            onChange={(event) => chooseState(event.currentTarget.value)}
            data={[
              { value: '', label: 'All' },
              UNDELIVERED,
              ...STATES.map((value) => ({ value, label: STATE_WORDS[value].label })),
            ]}
          />
          <NativeSelect
            label="By"
            value={way}
            onChange={(event) => chooseWay(event.currentTarget.value)}
            data={[
              { value: '', label: 'Any way' },
              ...WAYS.map((value) => ({ value, label: WAY_WORDS[value] })),
            ]}
          />
          {practice !== '' && (
            <Button variant="default" onClick={() => choosePractice('')}>
              Of one practice: show all
            </Button>
          )}
        </div>
        {deliveries.rows ? (
          deliveries.rows.length > 0 ? (
            <DeliveryTable deliveries={deliveries.rows} />
          ) : (
            <Nothing icon={<IconMailOff size={28} stroke={1.5} />} title="Nothing of this kind">
              When a practice is announced, moved or begins, each letter, message and page stands here with
              what became of it.
            </Nothing>
          )
        ) : deliveries.isPending ? (
          <Waiting lines={6} />
        ) : (
          <Failure
            title="Deliveries cannot be shown"
            error={deliveries.error}
            onRetry={deliveries.readAgain}
          />
        )}
        <ShowMore list={deliveries}>Show older ones</ShowMore>
      </section>
    </div>
  );
}
