import type { AssignmentAccess, AssignmentRow } from '#db/assignments/store.ts';
import { hashOf } from '#db/hash.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { can } from '#shared/access/policy.ts';
import type { Assignment, AssignmentBody } from '#shared/assignments/assignment.ts';
import { assignmentRubric } from '#shared/assignments/assignment-rubric.ts';
import { isTimeZone } from '#shared/assignments/dates.ts';
import { AppError, type FieldProblem } from '#shared/errors.ts';
import { isSameRubric, type RubricRef } from '#shared/essay/essay.ts';
import { templateNamed } from '#shared/essay/templates/index.ts';
import { ruleNamed } from '#shared/rubric/rules/index.ts';
import { type Rubrics, rubricIdOf } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';

export type Setting = ReturnType<typeof createSetting>;

/** What becomes of an assignment’s body on its way into the store and out of it. */
export function createSetting({ assignments, essays, rubrics: store }: Stores, rubrics: Rubrics) {
  function assignmentOf(row: AssignmentRow): Assignment {
    const { id, courseId, body, state, edition, createdAt, updatedAt, publishedAt } = row;
    const judgedBy = { id: row.rubricId, version: row.rubricVersion };
    const notes = assignments.notes(id);
    return { id, courseId, ...body, state, judgedBy, edition, notes, createdAt, updatedAt, publishedAt };
  }

  return {
    assignmentOf,

    /** @throws not-valid for what the product does not know, or the person may not name; `before`: what stays as it was */
    assertSettable(body: AssignmentBody, person: SessionPerson, before: AssignmentBody | null) {
      const problems: FieldProblem[] = [];
      const say = (pointer: string, detail: string) => problems.push({ pointer, detail });
      const { rubric, start, rules, opensAt, dueAt, timeZone } = body;
      const isRubricNew = before === null || !isSameRubric(before.rubric, rubric);
      if (isRubricNew && !rubrics.mayName(rubric, person))
        say(
          '/rubric',
          `There is no version ${rubric.version} of a rubric “${rubric.id}” that is ready or yours.`,
        );
      for (const ruleId of Object.keys(rules))
        if (!ruleNamed(ruleId)) say(`/rules/${ruleId}`, 'There is no such rule. GET /api/rules lists them.');
      if (start.type === 'template' && !templateNamed(start.template))
        say('/start/template', `There is no template “${start.template}”.`);
      const isStartNew = before === null || hashOf(before.start) !== hashOf(start);
      if (start.type === 'essay' && isStartNew && !mayStartFrom(start, person))
        say('/start', 'There is no such map of yours at that revision. Choose another one.');
      if (!isTimeZone(timeZone)) say('/timeZone', 'Give an IANA time zone, like Europe/Berlin.');
      if (opensAt !== null && dueAt !== null && Date.parse(dueAt) <= Date.parse(opensAt))
        say('/dueAt', 'The deadline is before the assignment opens. Move one of them.');
      if (problems.length > 0)
        throw new AppError(
          'not-valid',
          'Some values do not fit. The list says which ones and why.',
          problems,
        );
    },

    /**
     * What an assignment with this body judges by: its base rubric, or, with the switches in it, a rubric of its own.
     * That is written anew while the assignment is a draft that nothing was begun for; else a change makes its next
     * version. Call inside the transaction that writes the assignment.
     */
    judgedBy(
      { id, isPublished }: { readonly id: string; readonly isPublished: boolean },
      body: AssignmentBody,
      at: string,
    ): RubricRef {
      const own = assignmentRubric(rubrics.of(body.rubric), body);
      if (!own) return body.rubric;
      const rubricId = rubricIdOf(id);
      const newest = store.head(rubricId);
      const ref = { id: rubricId, version: newest?.version ?? 1 };
      if (newest) {
        const { id: _id, version: _version, ...before } = store.version(ref) ?? { id: rubricId, version: 0 };
        if (hashOf(before) === hashOf(own)) return ref;
        if (isPublished || store.isJudging(ref)) ref.version += 1;
      }
      store.writeForAssignment(ref, own, at);
      return ref;
    },
  };

  function mayStartFrom(start: { essayId: string; revision: number }, person: SessionPerson): boolean {
    const access = essays.access(start.essayId, person.id);
    if (!access) return false;
    const { role, revision, assignmentId, essay } = access;
    const thing = { role, deletedAt: essay.deletedAt, isSet: assignmentId !== null };
    // Students' work is no start for others: only what one writes oneself.
    return can(person, 'edit-map', thing) && start.revision <= revision;
  }
}

/** @throws assignment-moved-on */
export function assertEdition({ assignment }: Pick<AssignmentAccess, 'assignment'>, edition: number) {
  if (assignment.edition === edition) return;
  throw new AppError(
    'assignment-moved-on',
    'Somebody has changed the assignment since you opened it. Load it again, look at what is different, then save.',
  );
}
