import { Injectable } from '@nestjs/common';
import { draftPostmortem, type PostmortemPractice } from '#postmortem';
import { type FinishedPractice, PostmortemWriter, type WrittenPostmortem } from '#practice';

const isoOrNull = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** Practices are written up by the postmortem library. */
@Injectable()
export class DraftingPostmortemWriter extends PostmortemWriter {
  write(finished: FinishedPractice): Promise<WrittenPostmortem> {
    const { practice, variant, impact, series, events, draftedAt } = finished;
    return draftPostmortem({
      practice: factsOf(finished),
      scenario: variant.scenario,
      events,
      impact,
      series,
      verdict: {
        restored: practice.restoredAt !== null,
        fixed: practice.fixed,
        collateral: practice.collateral,
      },
      draftedAt: draftedAt.toISOString(),
    });
  }
}

function factsOf({ practice, members, stack }: FinishedPractice): PostmortemPractice {
  const { id, state, variantSeed, tempo, abortReason } = practice;
  return {
    id,
    state,
    variantSeed,
    tempo,
    abortReason,
    stackTitle: stack.title,
    scheduledAt: isoOrNull(practice.startsAt),
    beganAt: isoOrNull(practice.beganAt),
    restoredAt: isoOrNull(practice.restoredAt),
    endedAt: isoOrNull(practice.endedAt),
    people: members.map(({ name, role }) => ({ name, role })),
  };
}
