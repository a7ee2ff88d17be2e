/** One way of one kind of damage, as the contract of faults tries it on a real container. */
export interface FaultCase<Fixture> {
  /** Name of the kind. */
  fault: string;
  /** What is done to what, for the titles of the tests; a kind may have several cases. */
  what: string;
  /** Brings the target into the state from which every test begins; may find it in any. */
  arrange(fixture: Fixture): Promise<void>;
  parameters(fixture: Fixture): object;
  /** Changes of the parameters that are refused before any node is looked at. */
  bad: Record<string, object>;
  /** Changes of the parameters by which there is nothing to damage. */
  noTarget: Record<string, object>;
  /** What a look at the real thing shows: the same before the fault and after its undoing. */
  look(fixture: Fixture): Promise<string>;
  /** What the look shows while the damage is there, and shows neither before nor afterwards. */
  damaged: RegExp;
  /** What the look may show after the undoing instead of what it showed before: something that nobody can undo. */
  remains?: RegExp;
}
