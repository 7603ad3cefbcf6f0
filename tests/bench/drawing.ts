import { drawReviews } from '#shared/reviews/drawing.ts';
import type { ReviewClass } from '#shared/reviews/review-class.ts';
import { classOf } from '../support/review-classes.ts';
import { heading, row } from './figures.ts';

/** Who reviews whom in big classes, with sections that get in each other’s way. Time of the processor, not of the clock. */
export function benchDrawing() {
  heading('Drawing reviews, ms of one processor');
  for (const [n, k] of [
    [300, 3],
    [1_000, 3],
    [1_000, 6],
  ] as const) {
    time(`${n} people, ${k} each`, classOf(n, k));
    time(
      `${n} people, ${k} each, 4 equal sections`,
      inSections(classOf(n, k), (at) => at % 4),
    );
    time(
      `${n} people, ${k} each, 7 of 10 in one section`,
      inSections(classOf(n, k), (at) => (at < n * 0.7 ? 0 : 1)),
    );
    time(`${n} people, ${k} each, 4 sections apart`, {
      ...inSections(classOf(n, k), (at) => at % 4),
      sections: 'same',
    });
  }
}

function inSections(given: ReviewClass, sectionOf: (at: number) => number): ReviewClass {
  const inSection = <T>(one: T, at: number) => ({ ...one, sectionId: `s${sectionOf(at)}` });
  return { ...given, reviewers: given.reviewers.map(inSection), works: given.works.map(inSection) };
}

function time(name: string, given: ReviewClass) {
  const from = process.cpuUsage();
  const { report } = drawReviews(given, 5);
  row(name, { ms: process.cpuUsage(from).user / 1000, 'wishes given up': report.relaxed.length });
}
