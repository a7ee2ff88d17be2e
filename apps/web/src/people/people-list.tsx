import { ActionIcon, Menu, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import type { Query } from '#api-client';
import type { Me, PersonView } from '#contracts';
import classes from '../account/account-page.module.css';
import { SecretOnce } from '../account/secret-once.js';
import { useChangePerson, usePeoplePages, usePersonLoginLink } from '../api/accounts.js';
import { ShowMore } from '../shell/show-more.js';
import { Failure, Waiting } from '../shell/states.js';
import { useAddressFilter } from '../shell/use-address-filter.js';
import { ORG_ROLE_WORD, ORG_ROLES } from './org-role-words.js';

/** So long after the last key what was typed is searched for. */
const TYPING_MS = 250;
const NO_ACCESS = 'no-access';

/** What is asked for by a choice in the list; what is typed into the address is no choice. */
function queryOf(who: string): Query<'/api/people'> {
  if (who === NO_ACCESS) return { disabled: 'true' };
  return { role: ORG_ROLES.find(({ value }) => value === who)?.value };
}

/** Everybody, with what an administrator can do about each. */
export function PeopleList({ me }: { me: Me }) {
  const [text, setText] = useAddressFilter('text');
  const [who, chooseWho] = useAddressFilter('who');
  const [typed] = useDebouncedValue(text, TYPING_MS);
  const people = usePeoplePages({ text: typed || undefined, ...queryOf(who) });
  const link = usePersonLoginLink();
  const change = useChangePerson();
  const problem = change.error ?? link.error;
  return (
    <section className={`panel ${classes.panel}`}>
      <h2>People</h2>
      <div className={classes.row}>
        <TextInput
          className={classes.grow as string}
          label="Name or address"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          label="Show"
          value={who}
          onChange={(event) => chooseWho(event.currentTarget.value)}
          data={[
            { value: '', label: 'All' },
            ...ORG_ROLES,
            { value: NO_ACCESS, label: 'Those without access' },
          ]}
        />
      </div>
      {people.rows?.length === 0 && <p className="quiet">Nobody is like that.</p>}
      {people.rows ? (
        <ul className={classes.list}>
          {people.rows.map((person) => (
            <li key={person.id} className={classes.item}>
              <span className={classes.name}>
                {person.name}
                {person.id === me.id && <span className="quiet"> (you)</span>}
              </span>
              <span className="quiet">{person.email ?? 'no address'}</span>
              <span>{person.disabled ? 'no access' : ORG_ROLE_WORD[person.role]}</span>
              {me.role === 'admin' && (
                <PersonMenu
                  person={person}
                  onChange={(patch) => change.mutate({ id: person.id, ...patch })}
                  onLink={() => link.mutate(person.id)}
                />
              )}
              {link.data && link.variables === person.id && (
                <SecretOnce
                  label="A login link for them. It works once, for 15 minutes."
                  secret={link.data}
                />
              )}
            </li>
          ))}
        </ul>
      ) : people.isPending ? (
        <Waiting lines={3} />
      ) : (
        <Failure title="People cannot be shown" error={people.error} onRetry={people.readAgain} />
      )}
      <ShowMore list={people}>Show more people</ShowMore>
      {problem && (
        <p className={classes.problem} role="alert">
          {problem.message}
        </p>
      )}
    </section>
  );
}

interface PersonMenuProps {
  person: PersonView;
  onChange: (patch: Partial<Pick<PersonView, 'role' | 'disabled'> & { email: null }>) => void;
  onLink: () => void;
}

function PersonMenu({ person, onChange, onLink }: PersonMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`What to do about ${person.name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ORG_ROLES.filter(({ value }) => value !== person.role).map(({ value, label }) => (
          <Menu.Item key={value} onClick={() => onChange({ role: value })}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onLink} disabled={person.disabled}>
          Make a login link
        </Menu.Item>
        <Menu.Item onClick={() => onChange({ email: null })} disabled={person.email === null}>
          Free the address for somebody else
        </Menu.Item>
        <Menu.Item onClick={() => onChange({ disabled: !person.disabled })}>
          {person.disabled ? 'Give access again' : 'Take access away'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
