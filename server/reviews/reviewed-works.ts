import type { AssignmentRow } from '#db/assignments/store.ts';
import { everyBegunWork, whoLeft } from '../assignments/begun-works.ts';
import type { Stores } from '../stores.ts';
import { classNames } from './class-names.ts';

/** A work that was handed in, or that reviews were given out for. */
export type ReviewedWork = {
  readonly essayId: string;
  /** The person or the group. */
  readonly name: string;
  /** Of those who are in the course. */
  readonly personIds: readonly string[];
};

export type ReviewedWorks = {
  /** By name. */
  readonly works: readonly ReviewedWork[];
  /** Everybody who has the assignment to do, by name. */
  readonly students: readonly { readonly personId: string; readonly name: string }[];
  readonly nameOf: (personId: string) => string;
  readonly workOf: (personId: string) => ReviewedWork | undefined;
  readonly authorOf: (essayId: string) => string;
};

/** Whose maps are reviewed in a class: one query a table. Trials take no part. */
export function reviewedWorks(
  stores: Pick<Stores, 'works' | 'submissions' | 'courses'>,
  assignment: AssignmentRow,
): ReviewedWorks {
  const { id, courseId } = assignment;
  const students = stores.works.students(courseId);
  const names = classNames(stores, assignment);
  const found = everyBegunWork(stores, id, courseId)
    .flatMap(({ essayId, name, people, submission }): ReviewedWork[] =>
      submission === null ? [] : [{ essayId, name: name ?? whoLeft, personIds: people.map((one) => one.id) }],
    )
    .toSorted(
      (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.essayId < b.essayId ? -1 : 1),
    );
  const byPerson = new Map(found.flatMap((work) => work.personIds.map((personId) => [personId, work])));
  return {
    ...{ works: found, students },
    nameOf: names.person,
    workOf: (personId) => byPerson.get(personId),
    authorOf: names.author,
  };
}
