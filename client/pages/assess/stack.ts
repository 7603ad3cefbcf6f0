/** Where an essay stands in whatever stack it is assessed from: one’s own queue, later an assignment’s. */
export type Stack = {
  /** Submitted or released, without this one: that one the screen sees for itself, as it is done. */
  readonly doneElsewhere: number;
  /** All of them. */
  readonly of: number;
  /** Addresses; null at the ends. */
  readonly previous: string | null;
  readonly next: string | null;
};
