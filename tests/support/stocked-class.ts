import { courseMembers, courses } from '#db/courses/tables.ts';
import type { Db } from '#db/open.ts';
import { createStores } from '#server/stores.ts';
import type { Mark } from '#shared/assessment/assessment.ts';
import { newAssignment } from '#shared/assignments/assignment.ts';
import type { GivenRole } from '#shared/courses/course.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import { emptyTextState } from '#shared/essay/essay.ts';
import { type Graph, graphToJson } from '#shared/graph/graph.ts';

export const courseId = 'course-1';
export const assignmentId = 'assignment-1';

type Class = {
  readonly db: Db;
  /** ISO 8601 UTC: when the course was made, everybody joined and the assignment was published. */
  readonly at: string;
  readonly rubric: RubricRef;
  readonly dueAt?: string | null;
};

export type StockedClass = ReturnType<typeof createStockedClass>;

/**
 * A course with a published assignment, filled through the stores: for what looks at a whole class, where each student
 * by the public API would cost a hundred requests.
 */
export function createStockedClass({ db, at, rubric, dueAt = null }: Class) {
  const stores = createStores(db);
  const { assignments, works, essays, editor, people } = stores;
  db.insert(courses)
    .values({
      ...{
        id: courseId,
        title: 'Writing 1',
        term: '',
        timeZone: 'UTC',
        joinCode: 'K7P9QX',
        isJoinOpen: true,
      },
      ...{ createHash: 'made', createdAt: at, updatedAt: at, archivedAt: null, purgeAt: null },
    })
    .run();
  assignments.add({
    ...{ id: assignmentId, courseId, dueAt, state: 'published', edition: 1, createHash: 'made' },
    body: { ...newAssignment('UTC', rubric), title: 'Policy memo', dueAt },
    ...{ rubricId: rubric.id, rubricVersion: rubric.version },
    ...{ createdAt: at, updatedAt: at, publishedAt: at, deletedAt: null },
  });

  return {
    stores,
    /** Takes somebody who is there already into the course. */
    enrol(personId: string, role: GivenRole, name: string, joinedAt: string | null = at) {
      db.insert(courseMembers)
        .values({ courseId, personId, role, name, email: null, sectionId: null, addedAt: at, joinedAt })
        .run();
    },
    /** A new person, a student who has joined. */
    student(personId: string, name: string) {
      people.add({ id: personId, name, createdAt: at });
      this.enrol(personId, 'student', name);
    },
    /** Begins somebody's work with a map; with a time, it was begun and last changed then. */
    begin(personId: string, graph: Graph, startedAt = at): string {
      const essayId = `essay-${personId}`;
      const { nodes, relations } = graphToJson(graph);
      const call = { name: 'paste' as const, args: { records: [...nodes, ...relations] } };
      const request = { commandId: `begin-${essayId}`, baseRevision: 0, call };
      const create = () => {
        essays.add(
          {
            ...{ id: essayId, title: 'Policy memo', prompt: '', rubric },
            ...{ createdAt: startedAt, updatedAt: startedAt, deletedAt: null },
          },
          'made',
          personId,
        );
        works.add({ essayId, assignmentId, personId, groupId: null, isTest: false, startedAt });
        works.setAssignment(essayId, assignmentId);
      };
      editor.make(create, nodes.length > 0 ? [{ essayId, actor: personId, request }] : [], startedAt);
      return essayId;
    },
    handIn(essayId: string, submittedAt: string, isLate = false) {
      const { revision, graph } = editor.current(essayId);
      const submission = {
        ...{
          id: `submission-${essayId}`,
          assignmentId,
          essayId,
          number: 1,
          revision,
          at: submittedAt,
          dueAt,
          isLate,
        },
        ...{
          receipt: `R-${essayId}`,
          by: null,
          nodes: graph.nodes.size,
          words: 0,
          openFindings: 0,
          note: '',
        },
      };
      const content = {
        title: '',
        prompt: '',
        rubric,
        graph: graphToJson(graph),
        document: emptyTextState.document,
      };
      stores.submissions.add(submission, 'made', content);
    },
    assess(
      essayId: string,
      assessorId: string,
      marks: readonly Mark[],
      state: 'draft' | 'submitted' | 'released' = 'submitted',
      type: 'instructor' | 'self' = 'instructor',
    ) {
      stores.assessments.add(
        {
          ...{ id: `${type}-${essayId}-${assessorId}`, essayId, assessorId, type, state, marks: [...marks] },
          ...{
            rubricId: rubric.id,
            rubricVersion: rubric.version,
            revision: stores.essays.revision(essayId) ?? 0,
          },
          ...{ overall: null, isOpenToAssessors: false, edition: 1, createdAt: at, updatedAt: at },
          submittedAt: state === 'draft' ? null : at,
          releasedAt: state === 'released' ? at : null,
        },
        { actorId: assessorId, act: 'started', change: null, at },
      );
    },
  };
}
