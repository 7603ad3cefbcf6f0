import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { AssignmentAccess } from '#db/assignments/store.ts';
import type { WorkOfEssay } from '#db/assignments/work-store.ts';
import { hashOf } from '#db/hash.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { isAfter } from '#shared/assignments/deadline.ts';
import { receiptOf, receiptWords } from '#shared/assignments/receipt.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { AppError } from '#shared/errors.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import type { Deps } from '../deps.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';
import type { Checklist } from './checks.ts';
import { shareLater } from './share-routes.ts';
import type { Standings } from './standing.ts';
import { unitsOf } from './units.ts';

type Parts = {
  readonly stores: Stores;
  readonly standings: Standings;
  readonly checksOf: Checklist;
  readonly notify: Notify;
  /** Gets reviewers for what comes after reviews were given out. */
  readonly late: (assignmentId: string, essayId: string) => void;
};

export type HandingIn = {
  readonly access: AssignmentAccess;
  readonly work: WorkOfEssay;
  readonly person: SessionPerson;
  readonly request: { readonly id: string; readonly revision: number; readonly note: string };
};

export type Submitting = ReturnType<typeof createSubmitting>;

/** Freezes essays as they were handed in, each in one transaction with its number and its receipt. */
export function createSubmitting(deps: Deps, { stores, standings, checksOf, notify, late }: Parts) {
  const { assignments, works, submissions, courses } = stores;

  /** @throws id-taken, essay-moved-on, deadline-over, gate-closed */
  function submit({ access, work, person, request }: HandingIn): Submission {
    const { assignment } = access;
    const createHash = hashOf({ ...request, assignmentId: assignment.id, essayId: work.essayId });
    return assignments.together(() => {
      const known = submissions.read(request.id);
      if (known?.createHash === createHash) return known.submission;
      if (known)
        throw new AppError('id-taken', 'That submission id is in use. Make a new id and send it again.');
      const made = checksOf(access, work, person.id);
      const { checks, revision } = made;
      if (revision !== request.revision)
        throw new AppError(
          'essay-moved-on',
          `The essay is at revision ${revision}, and you looked at ${request.revision}. Look at what has changed, then hand it in.`,
        );
      const stops = checks.filter(({ state }) => state === 'stops');
      if (stops.some(({ id }) => id === 'deadline'))
        throw new AppError(
          'deadline-over',
          `${stops.find(({ id }) => id === 'deadline')?.text} Ask your instructor for more time.`,
        );
      if (stops.length > 0)
        throw new AppError(
          'gate-closed',
          `${stops.map(({ text }) => text).join(' ')} Your instructor asks that this is done first.`,
        );
      const submission = freeze(assignment.id, made, { ...request, createHash, by: person.id });
      if (!work.isTest) {
        shareLater(stores, access.assignment.id, access.course.id, submission.essayId, made.now);
        late(assignment.id, submission.essayId);
        tell(access, work, submission);
        tellWhenAll(access, submission);
      }
      return submission;
    });
  }

  /**
   * Hands works in as they are, for those who do them: no gate and no deadline stops it, and the receipt bears the note.
   * Call inside a transaction.
   */
  function handInFor(access: AssignmentAccess, list: readonly WorkOfEssay[], note: string): Submission[] {
    const { assignment, course } = access;
    const isShared = works.shares(assignment.id).some(({ purpose }) => purpose === 'first');
    const handedIn = list.flatMap((work): Submission[] => {
      const [personId] = standings.doersOf(work);
      // Whoever has left the course hands nothing in.
      if (personId === undefined) return [];
      const made = checksOf(access, work, personId);
      const id = deps.newId();
      const createHash = hashOf({ id, note, assignmentId: assignment.id, essayId: work.essayId });
      const submission = freeze(assignment.id, made, { id, note, createHash, by: null });
      if (isShared) shareLater(stores, assignment.id, course.id, work.essayId, made.now);
      tell(access, work, submission);
      return [submission];
    });
    const last = handedIn.at(-1);
    if (last) tellWhenAll(access, last);
    return handedIn;
  }

  /** Counts a work as it is now: handing it in then finds it counted, while nobody changes it. */
  function countFor(access: AssignmentAccess, work: WorkOfEssay) {
    const [personId] = standings.doersOf(work);
    if (personId !== undefined) checksOf(access, work, personId);
  }

  function freeze(
    assignmentId: string,
    { essay, revision, graph, document, counted, dueAt, now }: ReturnType<Checklist>,
    asked: {
      readonly id: string;
      readonly note: string;
      readonly createHash: string;
      /** Null when nobody pressed the button. */
      readonly by: string | null;
    },
  ): Submission {
    const submission: Submission = {
      ...{ id: asked.id, assignmentId, essayId: essay.id },
      number: (submissions.newest(essay.id)?.number ?? 0) + 1,
      ...{ revision, at: now, dueAt, isLate: isAfter(now, dueAt) },
      receipt: receiptOf(sha256(utf8ToBytes(deps.newId() + deps.newId()))),
      by: asked.by,
      ...{ nodes: counted.nodes, words: counted.words },
      openFindings: counted.open.missing + counted.open.check + counted.open.idea,
      note: asked.note.trim(),
    };
    const { title, prompt, rubric } = essay;
    const content = { title, prompt, rubric, graph: graphToJson(graph), document };
    submissions.add(submission, asked.createHash, content);
    return submission;
  }

  function tell({ assignment, course }: AssignmentAccess, work: WorkOfEssay, submission: Submission) {
    const receipt = receiptWords(submission.receipt);
    notify(classNews.receipt(told(assignment), receipt, submission.at, standings.doersOf(work)));
    if (submission.isLate) notify(classNews.lateSubmission(told(assignment), leadsOf(course.id)));
  }

  /** Whoever leads hears when a first handing in was the last that was missing. */
  function tellWhenAll({ assignment, course }: AssignmentAccess, submission: Submission) {
    if (submission.number > 1) return;
    const { id, body } = assignment;
    const handedIn = new Set(submissions.ofAssignment(id).map(({ essayId }) => essayId));
    const doneBy = new Set(
      works
        .begun(id)
        .filter(({ essayId }) => handedIn.has(essayId))
        .map(({ personId, groupId }) => groupId ?? personId),
    );
    const units = unitsOf(body.grouping, works.students(course.id), works.groupTitles(course.id));
    if (units.every((unit) => doneBy.has(unit.id)))
      notify(classNews.allHandedIn(told(assignment), leadsOf(course.id)));
  }

  function leadsOf(courseId: string): string[] {
    return courses
      .members(courseId)
      .filter(({ role }) => role === 'instructor')
      .map(({ personId }) => personId);
  }

  return { submit, handInFor, countFor };
}

function told({ id, body }: AssignmentAccess['assignment']) {
  return { id, title: body.title, timeZone: body.timeZone };
}
