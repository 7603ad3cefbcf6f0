/** Where an essay stands in whatever stack it is assessed from: one’s own queue, later an assignment’s. */
export type Stack = {
  /** Submitted or released, and all of them. */
  readonly done: number;
  readonly of: number;
  /** Addresses; null at the ends. */
  readonly previous: string | null;
  readonly next: string | null;
};
