import type { ActionItem, Assessment, Debrief } from '#contracts';
import type { ActionItemEntity, AssessmentEntity, DebriefEntity } from '../persistence/after.entity.js';

export function assessmentOf(row: AssessmentEntity): Assessment {
  const { startedAt, endedAt, touched, journeys, writtenBy, writtenAt } = row;
  return {
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
    touched,
    journeys,
    by: writtenBy,
    at: writtenAt.toISOString(),
  };
}

/** Null while nobody has scheduled it. */
export function debriefOf({
  startsAt,
  timeZone,
  minutes,
  place,
  scheduledBy,
}: DebriefEntity): Debrief | null {
  if (!startsAt || timeZone === null || minutes === null || scheduledBy === null) return null;
  return { startsAt: startsAt.toISOString(), timeZone, minutes, place, by: scheduledBy };
}

export function actionOf({
  id,
  practiceId,
  what,
  ownerName,
  dueOn,
  doneAt,
  doneBy,
  retestId,
}: ActionItemEntity): ActionItem {
  return {
    id,
    practiceId,
    what,
    owner: ownerName,
    dueOn,
    doneAt: doneAt?.toISOString() ?? null,
    doneBy,
    retestId,
  };
}
