import type { Dashboard } from '#shared/assignments/dashboard.ts';
import type { ReviewHealth } from '#shared/reviews/health.ts';
import type { ClassScores } from '#shared/reviews/scores.ts';
import type { Paper } from '../report/printing.ts';

/** A class that is to be written to a file: plain data, so that another thread can do it. */
export type ClassToPrint = {
  readonly dashboard: Dashboard;
  readonly paper: Paper;
  /** ISO 8601 UTC: what it shows is as of then. */
  readonly at: string;
};

/** The reviews of a class: how they go, and what they come to. */
export type ReviewsToPrint = {
  readonly type: 'reviews';
  readonly health: ReviewHealth;
  readonly scores: ClassScores;
  readonly paper: Paper;
  readonly at: string;
};

export type PrintedClass = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Letters that the file’s font lacks and shows as boxes, each once. */
  readonly missing: readonly string[];
};

/** @throws report-not-printable when it takes too much time or room */
export type PrintClass = (asked: ClassToPrint | ReviewsToPrint) => Promise<PrintedClass>;
