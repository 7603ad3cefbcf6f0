import type { Check } from '#shared/assignments/work.ts';
import { counted, momentWords } from './due-words.ts';
import { peerReviewChecks } from './peer-review-checks.ts';
import type { SetUpState } from './set-up-state.ts';

/** A point of the list before publishing; what stops it has to be done first. */
export type SetUpCheck = {
  readonly id: 'title' | 'course' | 'people' | 'groups' | 'start' | 'rubric' | 'dates' | 'reviews' | 'gate';
  readonly state: Check['state'];
  readonly text: string;
};

type Checked = Pick<SetUpState, 'body' | 'courseId' | 'courseTitle' | 'people' | 'rubrics' | 'reviews'>;

/** What an instructor wants to know before students see it, each in a sentence. */
export function beforePublishing(state: Checked, now: Date, ownZone: string): readonly SetUpCheck[] {
  const { body, courseId, courseTitle } = state;
  const checks: SetUpCheck[] = [];
  if (body.title.trim() === '') checks.push({ id: 'title', state: 'stops', text: 'It needs a title.' });
  if (courseId === null && courseTitle.trim() === '')
    checks.push({ id: 'course', state: 'stops', text: 'It needs a course: give the new one a name.' });
  checks.push(peopleCheck(state));
  if (body.grouping === 'group') checks.push(groupCheck(state));
  if (body.task.trim() === '')
    checks.push({ id: 'start', state: 'look', text: 'There is no task: students see the title alone.' });
  const rubric = state.rubrics.find((row) => row.rubric.id === body.rubric.id)?.rubric;
  if (rubric) {
    const criteria = counted(rubric.criteria.length, 'criterion').replace('criterions', 'criteria');
    checks.push({ id: 'rubric', state: 'fine', text: `Judged by “${rubric.title}” (${criteria}).` });
  }
  checks.push(...dateChecks(state, now, ownZone));
  const words = (instant: string) => momentWords(instant, body.timeZone, now, ownZone);
  checks.push(...peerReviewChecks(body, state.people, words, state.reviews));
  if (body.gate !== 'nothing')
    checks.push({
      id: 'gate',
      state: 'look',
      text:
        body.gate === 'missing'
          ? 'Nobody can hand in while a “missing” finding is open, unless it is dismissed with a reason.'
          : 'Nobody can hand in while any finding is open, unless it is dismissed with a reason.',
    });
  return checks;
}

function studentsOf({ people }: Checked) {
  return people?.members.filter(({ role }) => role === 'student') ?? [];
}

function peopleCheck(state: Checked): SetUpCheck {
  const count = studentsOf(state).length;
  return count > 0
    ? {
        id: 'people',
        state: 'fine',
        text: `${counted(count, 'student')} on the roster; others join with the code.`,
      }
    : { id: 'people', state: 'fine', text: 'Nobody is on the roster yet: students join with the code.' };
}

function groupCheck(state: Checked): SetUpCheck {
  const students = studentsOf(state);
  const without = students.filter(({ groupId }) => groupId === null).length;
  if (students.length === 0)
    return {
      id: 'groups',
      state: 'look',
      text: 'There are no groups yet; make them among the course’s people.',
    };
  if (without > 0)
    return {
      id: 'groups',
      state: 'look',
      text: `${counted(without, 'student')} ${without === 1 ? 'is' : 'are'} in no group and cannot begin.`,
    };
  return { id: 'groups', state: 'fine', text: 'Every student is in a group.' };
}

function dateChecks({ body }: Checked, now: Date, ownZone: string): readonly SetUpCheck[] {
  const { opensAt, dueAt, feedbackBy, timeZone, late } = body;
  const words = (instant: string) => momentWords(instant, timeZone, now, ownZone);
  if (dueAt === null)
    return [{ id: 'dates', state: 'look', text: 'There is no deadline: it can be handed in at any time.' }];
  const checks: SetUpCheck[] = [];
  if (Date.parse(dueAt) < now.getTime())
    checks.push({ id: 'dates', state: 'look', text: `The deadline, ${words(dueAt)}, has passed already.` });
  if (opensAt !== null && opensAt >= dueAt)
    checks.push({ id: 'dates', state: 'look', text: 'It opens only after the deadline.' });
  if (feedbackBy !== null && feedbackBy <= dueAt)
    checks.push({ id: 'dates', state: 'look', text: 'Feedback is promised before the deadline.' });
  if (checks.length > 0) return checks;
  const after = late === 'accepted' ? 'later work is taken and marked late' : 'later work is refused';
  return [{ id: 'dates', state: 'fine', text: `Due ${words(dueAt)}; ${after}.` }];
}
