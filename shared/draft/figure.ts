/** One line of the table on the page “How good is this?”. Shares are 0-1. */
export type Figure = {
  readonly id: string;
  /** What was measured, in words for people. */
  readonly title: string;
  /** On what, and on how many of them. */
  readonly on: string;
  readonly value: number;
  /** What we hold ourselves to; null where there is no aim. */
  readonly aim: { readonly at: 'least' | 'most'; readonly value: number } | null;
};

export type RoleFigure = {
  readonly role: string;
  readonly precision: number;
  readonly recall: number;
  /** How many there were to find. */
  readonly n: number;
};

/** One way in which the draft and the reader of the real essay differ on where evidence leads. */
export type LinkCause = {
  /** What the reader did, in words for people: “leads to another section”. */
  readonly reader: string;
  /** Of the reader's links, how many the draft has not. */
  readonly missed: number;
  /** Of the draft's links, how many the reader has not. */
  readonly extra: number;
};

export type DraftFigures = {
  /** ISO 8601 date of the run. */
  readonly measured: string;
  readonly figures: readonly Figure[];
  /** Per role, on texts of our own writing. */
  readonly roles: readonly RoleFigure[];
  /** Evidence of the real essay, once the kinds are right: the reader's links and why those of the draft differ. */
  readonly evidenceLinks: { readonly ofReader: number; readonly causes: readonly LinkCause[] };
};
