import { Button, NativeSelect } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconMailOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import account from '../account/account-page.module.css';
import { useDeliveries } from '../api/notices.js';
import { useMe } from '../api/queries.js';
import { Failure, Nothing, Waiting } from '../shell/states.js';
import { timeZone } from '../time/instant.js';
import { DeliveryTable } from './delivery-table.js';
import { STATE_WORDS, STATES } from './notice-words.js';
import classes from './notices.module.css';

const PAGE = 50;
const MOST = 200;

/** What became of everything that people were told. Filters stand in the address, so that they can be passed on. */
export default function DeliveriesPage() {
  useDocumentTitle('Deliveries · SimSup');
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [limit, setLimit] = useState(PAGE);
  const practice = search.get('practice');
  const state = STATES.find((known) => known === search.get('state')) ?? null;
  const deliveries = useDeliveries({ state, practice, limit });
  const filter = (chosen: string) => {
    if (chosen === '') search.delete('state');
    else search.set('state', chosen);
    setSearch(search, { replace: true });
  };
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
            value={state ?? ''}
            onChange={(event) => filter(event.currentTarget.value)}
            data={[
              { value: '', label: 'All' },
              ...STATES.map((value) => ({ value, label: STATE_WORDS[value].label })),
            ]}
          />
          {practice !== null && (
            <Button
              variant="default"
              onClick={() => {
                search.delete('practice');
                setSearch(search, { replace: true });
              }}
            >
              Of one practice: show all
            </Button>
          )}
        </div>
        {deliveries.data ? (
          deliveries.data.length > 0 ? (
            <DeliveryTable deliveries={deliveries.data} />
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
            onRetry={() => void deliveries.refetch()}
          />
        )}
        {deliveries.data?.length === limit && limit < MOST && (
          <div>
            <Button variant="default" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
              Show older ones
            </Button>
          </div>
        )}
      </section>
    </div>
  );
}
