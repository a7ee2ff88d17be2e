import { isOpenIdRefusal, openIdRefusalWords } from '#contracts';
import { StatusNote } from '../shell/status-note.js';

interface RefusalNoteProps {
  /** What the address says; anything but the code of a refusal is not shown. */
  code: string | null;
  /** As the installation calls the provider; undefined: not known yet. */
  provider: string | undefined;
}

/** Why a sign-in at the provider ended without a log-in, and what to do. */
export function RefusalNote({ code, provider }: RefusalNoteProps) {
  if (code === null || !isOpenIdRefusal(code)) return null;
  return (
    <StatusNote tone="warn" role="alert">
      {openIdRefusalWords(code, provider ?? 'the provider')}
    </StatusNote>
  );
}
