/** Somebody as a plan needs to know them. */
export interface PlannedPerson {
  id: string;
  name: string;
  /** IANA name; null: not known. */
  timeZone: string | null;
}

/** Port: the people of the organisation, and how much fits on its machine. */
export abstract class PlanPeople {
  abstract find(ids: readonly string[]): Promise<PlannedPerson[]>;
  /** Sandboxes that fit side by side. */
  abstract readonly capacity: number;
}
