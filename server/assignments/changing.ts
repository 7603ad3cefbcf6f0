import type { AssignmentRow } from '#db/assignments/store.ts';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import type { Blind } from '#shared/assignments/peer-review.ts';
import { AppError } from '#shared/errors.ts';
import { isSameRubric } from '#shared/essay/essay.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';
import type { Setting } from './setting.ts';

export type Changing = ReturnType<typeof createChanging>;

type Parts = {
  readonly stores: Stores;
  readonly setting: Setting;
  readonly hub: Hub;
  readonly notify: Notify;
};

/** How much people learn of each other. */
const openness: Readonly<Record<Blind, number>> = { double: 0, single: 1, open: 2 };

/** Changes of an assignment with all that follows from them: work that was begun, live streams, notices. */
export function createChanging(deps: Deps, { stores, setting, hub, notify }: Parts) {
  const { assignments, essays, works, reviews } = stores;
  const timestamp = () => deps.now().toISOString();
  const toldOf = ({ id, body: { title, timeZone } }: AssignmentRow) => ({ id, title, timeZone });
  const studentsOf = ({ courseId }: AssignmentRow) =>
    works.students(courseId).map(({ personId }) => personId);

  /** Open editors read title, task, rubric and deadline anew. */
  function tellEditors(assignmentId: string) {
    for (const { id } of assignments.essays(assignmentId)) hub.notify(id);
  }

  /** @throws assignment-has-work */
  function assertNothingBegun({ id }: AssignmentRow, what: string) {
    const begun = works.begun(id).length;
    if (begun === 0) return;
    throw new AppError(
      'assignment-has-work',
      `${begun === 1 ? 'One student or group has' : `${begun} have`} begun, so ${what}. Duplicate the assignment to set it differently.`,
    );
  }

  /** What reviewers wrote on the promise that nobody learns who they are stays so. @throws review-begun */
  function assertStillBlind({ id, body: before }: AssignmentRow, { peerReview }: AssignmentBody) {
    const promised = before.peerReview?.blind;
    if (!promised || (peerReview && openness[peerReview.blind] <= openness[promised])) return;
    if (!reviews.ofAssignment(id).some(({ begunAt }) => begunAt !== null)) return;
    throw new AppError(
      'review-begun',
      peerReview
        ? 'Students have begun reviews on the promise that names stay hidden, so they stay hidden.'
        : 'Students have begun reviews, so peer review stays on.',
    );
  }

  return {
    /**
     * @throws assignment-has-work when it would make group work of individual work, or the other way round;
     * review-begun when it would show who reviewers are, or take their reviews away
     */
    edit(row: AssignmentRow, body: AssignmentBody, note: string) {
      const { id } = row;
      const isPublished = row.state === 'published';
      if (body.grouping !== row.body.grouping)
        assertNothingBegun(row, 'individual and group work cannot be changed for one another');
      assertStillBlind(row, body);
      const at = timestamp();
      assignments.together(() => {
        const rubric = setting.judgedBy({ id, isPublished }, body, at);
        assignments.write(row, { body, rubric }, at);
        if (!isSameRubric(rubric, { id: row.rubricId, version: row.rubricVersion }))
          essays.setRubricOfAssignment(id, rubric);
        followWords(row, body);
        const said = note.trim();
        if (!isPublished || said === '') return;
        assignments.addNote(id, { id: deps.newId(), text: said, at });
        notify(classNews.changed(toldOf({ ...row, body }), said, studentsOf(row)));
      });
      tellEditors(id);
    },

    publish(row: AssignmentRow, courseTitle: string) {
      const at = timestamp();
      assignments.together(() => {
        assignments.write(row, { state: 'published', publishedAt: at }, at);
        notify(classNews.published(toldOf(row), courseTitle, row.dueAt, studentsOf(row)));
      });
    },

    /** @throws assignment-has-work */
    unpublish(row: AssignmentRow) {
      assertNothingBegun(row, 'it stays published');
      assignments.write(row, { state: 'draft', publishedAt: null }, timestamp());
    },

    setDeleted(row: AssignmentRow, deletedAt: string | null) {
      assignments.write(row, { deletedAt }, timestamp());
      tellEditors(row.id);
    },
    tellEditors,
  };

  /** An essay's title and task follow where they are still the assignment's. */
  function followWords(row: AssignmentRow, { title, task }: AssignmentBody) {
    const isRetitled = title !== row.body.title;
    const isReworded = task !== row.body.task;
    if (!isRetitled && !isReworded) return;
    for (const essay of assignments.essays(row.id))
      essays.setWords(essay.id, {
        ...(isRetitled && essay.title === row.body.title && { title }),
        ...(isReworded && essay.prompt === row.body.task && { prompt: task }),
      });
  }
}
