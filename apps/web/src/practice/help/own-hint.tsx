import { Button, Group, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { PracticeView } from '#contracts';
import { useOwnHint } from '../../api/mutations.js';
import { ApiError } from '../../api/request.js';

/** A hint in the words of an instigator: a pointer to something that exists, or a question for the stumped. */
export function OwnHint({ view }: { view: PracticeView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const [kind, setKind] = useState<'pointer' | 'question'>('pointer');
  const [ref, setRef] = useState('');
  const [text, setText] = useState('');
  const give = useOwnHint(view.id);
  const problem = (field: string): string | undefined =>
    give.error instanceof ApiError
      ? give.error.body.details?.find((each) => each.field === field)?.message
      : undefined;
  const told = problem('own.ref') ?? problem('own.text');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    const own = kind === 'pointer' ? { kind, ref: ref.trim(), text: words } : { kind, text: words };
    give.mutate(own, {
      onSuccess: () => {
        setRef('');
        setText('');
        close();
      },
    });
  };
  return (
    <>
      <Button variant="subtle" leftSection={<IconPencil size={14} />} onClick={open}>
        In own words
      </Button>
      <Modal opened={opened} onClose={close} title="A hint in own words">
        <form onSubmit={submit}>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label="Kind of hint"
            value={kind}
            onChange={(value) => setKind(value as typeof kind)}
            data={[
              { value: 'pointer', label: 'Pointer' },
              { value: 'question', label: 'Question', disabled: !view.hints.stumped },
            ]}
          />
          <p className="quiet">
            {kind === 'pointer'
              ? 'Points at a page, a manual, a file or a source that exists, and says no more than what is there.'
              : 'Asks what they could ask themselves.'}
            {!view.hints.stumped && ' Questions may be given once responders say that they are stumped.'}
          </p>
          {kind === 'pointer' && (
            <TextInput
              label="Points at"
              description="guide:page, man:page(1), file:node:/path or source:path"
              placeholder="man:ss(8)"
              required
              maxLength={500}
              value={ref}
              onChange={(event) => setRef(event.currentTarget.value)}
              error={problem('own.ref')}
            />
          )}
          <Textarea
            label={kind === 'pointer' ? 'What is there' : 'Question'}
            required
            autosize
            minRows={2}
            maxLength={500}
            mt="sm"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={problem('own.text') ?? (told === undefined ? give.error?.message : undefined)}
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={close}>
              Remain silent
            </Button>
            <Button
              type="submit"
              loading={give.isPending}
              disabled={text.trim() === '' || (kind === 'pointer' && ref.trim() === '')}
            >
              Give it
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  );
}
