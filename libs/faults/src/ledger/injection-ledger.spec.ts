import { FakeInjectionLedger } from '#testing';
import { describeLedger } from './injection-ledger.contract.js';

describeLedger('FakeInjectionLedger', async () => {
  const ledger = new FakeInjectionLedger();
  return { ledger, events: () => ledger.events };
});
