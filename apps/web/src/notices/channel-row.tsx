import { Button, MultiSelect, Switch } from '@mantine/core';
import { type ChannelView, NOTICE_KIND_INFO, NOTICE_KINDS, type NoticeKind } from '#contracts';
import classes from '../account/account-page.module.css';
import { useChangeChannel, useRemoveChannel, useTryChannel } from '../api/notices.js';
import { StatusMark } from '../shell/status-mark.js';
import { FORM_WORDS, kindsByGroup, PAGER_KINDS } from './notice-words.js';

/** One channel: what it is told of, whether it is on, and whether it works. */
export function ChannelRow({ channel, changeable }: { channel: ChannelView; changeable: boolean }) {
  const { id, name, form, host, kinds, enabled, fixed } = channel;
  const change = useChangeChannel(id);
  const remove = useRemoveChannel(id);
  const attempt = useTryChannel(id);
  const problem = change.error ?? remove.error;
  const mayChange = changeable && !fixed;
  return (
    <li className={classes.item}>
      <span className={classes.name}>
        <strong>{name}</strong>
        <br />
        <span className="quiet">
          {FORM_WORDS[form].label}, {host}
          {fixed && ', set by SIMSUP_WEBHOOK_URL'}
        </span>
      </span>
      {mayChange && (
        <>
          <Switch
            label={enabled ? 'On' : 'Off'}
            aria-label={`${name}: told`}
            checked={enabled}
            onChange={() => change.mutate({ enabled: !enabled })}
          />
          <Button size="xs" variant="default" loading={attempt.isPending} onClick={() => attempt.mutate()}>
            Try it
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => remove.mutate(undefined)}>
            Remove
          </Button>
          <MultiSelect
            w="100%"
            aria-label={`What ${name} is told of`}
            placeholder={kinds.length === 0 ? 'Nothing: choose what it is told of' : ''}
            searchable
            value={kinds}
            onChange={(chosen) => change.mutate({ kinds: chosen as NoticeKind[] })}
            data={kindsByGroup(form === 'pagerduty' ? PAGER_KINDS : NOTICE_KINDS).map(([group, items]) => ({
              group,
              items: items.map((kind) => ({ value: kind, label: NOTICE_KIND_INFO[kind].title })),
            }))}
          />
        </>
      )}
      {!mayChange && (
        <span className="quiet">
          {enabled ? kinds.map((kind) => NOTICE_KIND_INFO[kind].title).join(', ') || 'nothing' : 'off'}
        </span>
      )}
      {attempt.isSuccess && <StatusMark tone="well">The receiver took it</StatusMark>}
      {attempt.error && (
        <p className={classes.problem} role="alert">
          {attempt.error.message}
        </p>
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem.message}
        </p>
      )}
    </li>
  );
}
