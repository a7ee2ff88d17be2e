import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ChannelForm } from '#contracts';
import classes from '../account/account-page.module.css';
import { SecretOnce } from '../account/secret-once.js';
import { useAddChannel } from '../api/notices.js';
import { fieldError, wholeError } from '../login/field-errors.js';
import { FORM_WORDS, FORMS } from './notice-words.js';

const FIELDS = ['form', 'name', 'address', 'routingKey'] as const;
const EMPTY = { name: '', address: '', routingKey: '' };

/** Adds a channel: of the organisation, or one's own. */
export function NewChannel({ own }: { own: boolean }) {
  const add = useAddChannel(own);
  const [form, setForm] = useState<ChannelForm>('slack');
  const [fields, setFields] = useState(EMPTY);
  const pager = form === 'pagerduty';
  const set = (name: keyof typeof EMPTY) => (event: { currentTarget: HTMLInputElement }) =>
    setFields({ ...fields, [name]: event.currentTarget.value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, address, routingKey } = fields;
    const request = {
      form,
      name,
      ...(address !== '' && { address }),
      ...(pager && routingKey !== '' && { routingKey }),
    };
    add.mutate(request, { onSuccess: () => setFields(EMPTY) });
  };
  return (
    <>
      {add.data?.signingKey && (
        <SecretOnce
          label="The receiver checks signatures with this key. Copy it now: it is not shown again."
          secret={add.data.signingKey}
        />
      )}
      <form className={classes.row} onSubmit={submit} noValidate>
        <NativeSelect
          label="New channel"
          value={form}
          onChange={(event) => setForm(event.currentTarget.value as ChannelForm)}
          data={FORMS.map((value) => ({ value, label: FORM_WORDS[value].label }))}
        />
        <TextInput
          label="Name"
          placeholder={pager ? 'pager' : '#incident-practice'}
          value={fields.name}
          onChange={set('name')}
          error={fieldError(add.error, 'name')}
        />
        {pager && (
          <PasswordInput
            className={classes.grow as string}
            label="Integration key"
            autoComplete="off"
            value={fields.routingKey}
            onChange={set('routingKey')}
            error={fieldError(add.error, 'routingKey')}
          />
        )}
        <TextInput
          className={classes.grow as string}
          label={pager ? 'Address, if it is not PagerDuty' : 'Address'}
          placeholder="https://"
          type="url"
          autoComplete="off"
          value={fields.address}
          onChange={set('address')}
          error={fieldError(add.error, 'address')}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          Add the channel
        </Button>
      </form>
      {wholeError(add.error, FIELDS) && (
        <p className={classes.problem} role="alert">
          {wholeError(add.error, FIELDS)}
        </p>
      )}
    </>
  );
}
