interface Listed {
  endedAt?: unknown;
  practiceId?: unknown;
}

/**
 * An answer without what it says of practices that are played beside this one. Of practices that are over the sealed part
 * is open, and what people are told of another one is looked at when that one is certified.
 */
export function withoutOthers(answer: unknown, practiceId: string): unknown {
  if (answer === null || typeof answer !== 'object') return answer;
  const { practices, notices, deliveries } = answer as Record<string, Listed[] | undefined>;
  const ofThis = (each: Listed): boolean => each.practiceId === practiceId;
  return {
    ...answer,
    ...(practices && { practices: practices.filter((each) => (each.endedAt ?? null) === null) }),
    ...(notices && { notices: notices.filter(ofThis) }),
    ...(deliveries && { deliveries: deliveries.filter(ofThis) }),
  };
}
