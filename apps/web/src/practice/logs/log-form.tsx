import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import type { LogSources, StackLogSearch } from '#contracts';
import { fieldOf, type LogSearch, searchOf } from './log-search.js';
import classes from './logs.module.css';

const RANGES = [
  { value: '5', label: 'Last 5 min' },
  { value: '15', label: 'Last 15 min' },
  { value: '60', label: 'Last hour' },
  { value: '240', label: 'Last 4 h' },
  { value: 'between', label: 'Between…' },
];

interface LogFormProps {
  search: LogSearch;
  sources: LogSources | undefined;
  saved: readonly StackLogSearch[];
  searching: boolean;
  box: RefObject<HTMLInputElement | null>;
  onSearch: (search: LogSearch) => void;
}

/** What to look for. Words are looked for on Enter, everything else at once. */
export function LogForm({ search, sources, saved, searching, box, onSearch }: LogFormProps) {
  const [text, setText] = useState(search.text);
  const [shownText, setShownText] = useState(search.text);
  if (search.text !== shownText) {
    setShownText(search.text);
    setText(search.text);
  }
  const change = (part: Partial<LogSearch>): void => onSearch({ ...search, text, ...part });
  const chosen = saved.find((each) => JSON.stringify(searchOf(each)) === JSON.stringify(search));
  return (
    <form
      className={classes.form}
      aria-label="Search the logs"
      onSubmit={(event) => {
        event.preventDefault();
        change({});
      }}
    >
      {saved.length > 0 && (
        <fieldset className={classes.saved} aria-label="Saved searches">
          {saved.map((each) => (
            <button
              key={each.name}
              type="button"
              aria-pressed={each === chosen}
              onClick={() => onSearch(searchOf(each))}
            >
              {each.name}
            </button>
          ))}
        </fieldset>
      )}
      <div className={classes.fields}>
        <TextInput
          ref={box}
          className={classes.words as string}
          size="xs"
          type="search"
          aria-label="Words to look for"
          placeholder={'Words, "a phrase", -without   (press /)'}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={searching} leftSection={<IconSearch size={14} />}>
          Search
        </Button>
      </div>
      <div className={classes.fields}>
        <Choice
          label="All nodes"
          data={sources?.nodes}
          value={search.nodes}
          onChange={(nodes) => change({ nodes })}
        />
        <Choice
          label="All services"
          data={sources?.services}
          value={search.services}
          onChange={(services) => change({ services })}
        />
        <Select
          className={classes.range as string}
          size="xs"
          aria-label="Time"
          allowDeselect={false}
          data={RANGES}
          value={search.minutes === null ? 'between' : String(search.minutes)}
          onChange={(value) =>
            change(
              value === 'between'
                ? { minutes: null, from: fieldOf(Date.now() - 15 * 60_000), to: '' }
                : { minutes: Number(value), from: '', to: '' },
            )
          }
        />
        {search.minutes === null && (
          <>
            <Instant label="From, UTC" value={search.from} onChange={(from) => change({ from })} />
            <Instant label="To, UTC" value={search.to} onChange={(to) => change({ to })} />
          </>
        )}
      </div>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  data: string[] | undefined;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

function Choice({ label, data = [], value, onChange }: ChoiceProps) {
  return (
    <MultiSelect
      className={classes.choice as string}
      size="xs"
      aria-label={label}
      placeholder={value.length === 0 ? label : ''}
      data={[...new Set([...data, ...value])].sort()}
      value={[...value]}
      onChange={onChange}
      searchable
      clearable
      hidePickedOptions
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  );
}

interface InstantProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Instant({ label, value, onChange }: InstantProps) {
  return (
    <TextInput
      className={classes.instant as string}
      size="xs"
      type="datetime-local"
      step={1}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
