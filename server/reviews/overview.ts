import type { AssignmentRow } from '#db/assignments/store.ts';
import { feasibilityOf } from '#shared/reviews/feasibility.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import type { Plan, PlanKind, ReviewedWork, ReviewerRow, ReviewOverview } from '#shared/reviews/overview.ts';
import { isLiving, type PairRow } from '#shared/reviews/review.ts';
import { sectionCounts } from '#shared/reviews/section-counts.ts';
import { unitsOf } from '../assignments/units.ts';
import type { Deps } from '../deps.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import type { Planned } from './allocating.ts';
import { type ClassNames, classNames } from './class-names.ts';
import { pairRow } from './pair-view.ts';
import { type ClassNow, keyOf, readReviewClass } from './review-class.ts';
import { settingsOf, turnItOn } from './settings.ts';

/** Who reviews whom, as staff see it: one query a table, however big the class. */
export function createOverview(deps: Pick<Deps, 'now'>, stores: Stores, rubricNamed: Rubrics['of']) {
  const { reviews, works, courses } = stores;

  function pairRows(assignment: AssignmentRow, { rows }: ClassNow, names: ClassNames): PairRow[] {
    const judged = new Map(
      reviews.judged(assignment.id).map(({ review, assessment }) => [review.id, assessment]),
    );
    return rows
      .map((row) => {
        const both = { reviewer: names.person(row.reviewerId), author: names.author(row.essayId) };
        return pairRow(row, both, judged.get(row.id), rubricNamed);
      })
      .toSorted(byNames);
  }

  function reviewerRows(
    assignment: AssignmentRow,
    { given, rows }: ClassNow,
    names: ClassNames,
  ): ReviewerRow[] {
    const ofReviewer = groupedBy(rows, ({ reviewerId }) => reviewerId);
    const owing = new Map(given.reviewers.map(({ personId, owes }) => [personId, owes]));
    return works.students(assignment.courseId).map(({ personId, name, sectionId, groupId }) => {
      const own = ofReviewer.get(personId) ?? [];
      const count = (...states: readonly string[]) =>
        own.filter(({ state }) => states.includes(state)).length;
      return {
        ...{ personId, name, section: names.section(sectionId), group: names.group(groupId) },
        ...{ hasWork: owing.has(personId), owes: owing.get(personId) ?? 0 },
        // One that was taken out was written.
        ...{ assigned: count('assigned'), begun: count('begun'), done: count('sent', 'removed') },
      };
    });
  }

  function workRows({ works: handedIn, rows }: ClassNow, names: ClassNames): ReviewedWork[] {
    const ofEssay = groupedBy(
      rows.filter(({ state }) => isLiving(state)),
      ({ essayId }) => essayId,
    );
    return handedIn.map(({ essayId, name, people, sectionId, submission }) => {
      const living = ofEssay.get(essayId) ?? [];
      return {
        ...{ essayId, name, personIds: people.map(({ id }) => id), section: names.section(sectionId) },
        ...{ submissionId: submission.id, isLate: submission.isLate, reviews: living.length },
        done: living.filter(({ state }) => state === 'sent').length,
      };
    });
  }

  return {
    of(assignment: AssignmentRow): ReviewOverview {
      const settings = settingsOf(assignment, turnItOn);
      const now = readReviewClass(stores, assignment, settings, deps.now());
      const names = classNames(stores, assignment);
      const session = reviews.session(assignment.id);
      const { reviewers, works: maps } = now.given;
      const students = works.students(assignment.courseId);
      const units = unitsOf(assignment.body.grouping, students, works.groupTitles(assignment.courseId));
      // Before anybody has handed in, what it would come to if everybody does.
      const isEarly = maps.length < 2;
      const sectionOf = new Map(students.map(({ personId, sectionId }) => [personId, sectionId]));
      const bySection = sectionCounts(
        courses.sections(assignment.courseId),
        (isEarly ? students : reviewers).map(({ sectionId }) => sectionId),
        isEarly
          ? units.map((unit) => unit.people.map(({ sectionId }) => sectionId))
          : maps.map(({ personIds }) => personIds.map((id) => sectionOf.get(id) ?? null)),
      );
      const [people, count] = isEarly ? [students.length, units.length] : [reviewers.length, maps.length];
      return {
        settings,
        timeZone: assignment.body.timeZone,
        allocatedAt: session?.allocatedAt ?? null,
        seed: session?.seed ?? null,
        report: session?.report ?? null,
        reviewers: reviewerRows(assignment, now, names),
        works: workRows(now, names),
        pairs: pairRows(assignment, now, names),
        rules: reviews
          .rules(assignment.id)
          .map(({ reviewerId, authorId, type }) => ({ reviewerId, authorId, type })),
        feasibility: feasibilityOf({
          ...{ reviewers: people, works: count, perStudent: settings.perStudent },
          ...{ sections: settings.sections, bySection, blind: settings.blind },
        }),
      };
    },

    /** A plan with the names of both sides. */
    planOf(assignment: AssignmentRow, asked: { kind: PlanKind; seed: number }, planned: Planned): Plan {
      const { planHash, allocated, now } = planned;
      const names = classNames(stores, assignment);
      const gone = new Set(allocated.gone.map(keyOf));
      return {
        ...{ planHash, seed: asked.seed, kind: asked.kind, report: allocated.report },
        pairs: allocated.pairs
          .map((pair) => ({
            ...pair,
            reviewer: names.person(pair.reviewerId),
            author: names.author(pair.essayId),
          }))
          .toSorted(byNames),
        moved: [...now.rows.filter((row) => gone.has(keyOf(row))), ...now.stray]
          .map(({ id }) => id)
          .toSorted(),
      };
    },
  };
}

type Named = { readonly reviewer: string; readonly author: string };

/** Made once: thousands of names are compared. */
const collator = new Intl.Collator('en', { numeric: true });

function byNames(a: Named, b: Named): number {
  return collator.compare(a.reviewer, b.reviewer) || collator.compare(a.author, b.author);
}
