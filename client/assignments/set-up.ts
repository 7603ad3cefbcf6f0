import { type Assignment, type AssignmentBody, newAssignment } from '#shared/assignments/assignment.ts';
import { argumentEssay } from '#shared/essay/templates/template.ts';
import { Refusal, Unreachable } from '../api.ts';
import { bodyOf, differing, storable } from './assignment-body.ts';
import { gradingTrouble } from './peer-review-words.ts';
import { createSetUpLoading } from './set-up-loading.ts';
import type { SetUpNotice, SetUpPorts, SetUpStart, SetUpState } from './set-up-state.ts';

export type SetUp = ReturnType<typeof createSetUp>;

/** Milliseconds after the last key until a draft is saved. */
const pause = 700;

/**
 * One assignment as it is set up. A draft is saved by itself, field by field, so that two people on it lose nothing of
 * each other; what is published changes only when `save` is called. Nothing throws for what a server may answer.
 */
export function createSetUp(ports: SetUpPorts, start: SetUpStart) {
  const { service } = ports;
  let state: SetUpState = {
    phase: 'loading',
    trouble: '',
    courses: [],
    courseId: null,
    courseTitle: '',
    rubrics: [],
    maps: [],
    people: null,
    origin: null,
    works: null,
    reviews: null,
    body: newAssignment(ports.timeZone, argumentEssay),
    assignment: null,
    saving: { state: 'unmade' },
    isPublishing: false,
    isChecked: false,
    notice: null,
  };
  const listeners = new Set<() => void>();
  /** Made once, so that trying again makes nothing twice. */
  const newAssignmentId = ports.newId();
  const newCourseId = ports.newId();
  let cancelSave = () => {};
  /** Requests go one after the other: each names the edition that the one before has made. */
  let line: Promise<unknown> = Promise.resolve();
  let notices = 0;

  function set(change: Partial<SetUpState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function say(text: string, tone: SetUpNotice['tone'] = 'done') {
    notices += 1;
    set({ notice: { id: notices, text, tone } });
  }

  function inLine<T>(act: () => Promise<T>): Promise<T> {
    const done = line.then(act);
    line = done.catch(() => undefined);
    return done;
  }

  const { load, lookAround } = createSetUpLoading({ ports, start, getState: () => state, set });

  /** @throws as the service does; null while the course has no title */
  async function untilCourse(): Promise<string | null> {
    if (state.courseId !== null) return state.courseId;
    const title = state.courseTitle.trim();
    if (title === '') return null;
    const course = await service.makeCourse(newCourseId, title, state.body.timeZone);
    set({ courses: [...state.courses, course], courseId: course.id });
    void lookAround();
    return course.id;
  }

  /** Brings to the server what it does not have. @throws as the service does, and for what it would refuse anyway */
  async function bring(note?: string): Promise<Assignment | null> {
    const slip = gradingTrouble(state.body.peerReview?.grading);
    if (slip !== null) throw new Refusal({ type: '', status: 422, title: 'Not saved', detail: slip });
    const courseId = await untilCourse();
    if (courseId === null) return null;
    const body = storable(state.body);
    let known = state.assignment;
    if (!known) {
      set({ saving: { state: 'saving' } });
      known = await service.create(courseId, newAssignmentId, body);
      set({ assignment: known });
    }
    const changes = differing(bodyOf(known), body);
    if (Object.keys(changes).length > 0) {
      set({ saving: { state: 'saving' } });
      const sent = { ...changes, ...(note && { note }) };
      known = await service.edit(known.id, known.edition, sent).catch(async (error: unknown) => {
        if (!(error instanceof Refusal && error.code === 'assignment-moved-on')) throw error;
        // Somebody else has saved: theirs stays wherever it is not the same field.
        const theirs = await service.read(newestId());
        const merged = { ...bodyOf(theirs), ...changes };
        const edited = await service.edit(theirs.id, theirs.edition, sent);
        set({ body: { ...merged, ...differing(body, state.body) } });
        say('Somebody else has changed this assignment too; their changes are here now.', 'attention');
        return edited;
      });
      set({ assignment: known });
    }
    const isEven = Object.keys(differing(bodyOf(known), storable(state.body))).length === 0;
    set({ saving: { state: isEven ? 'saved' : 'saving' } });
    return known;
  }

  const newestId = () => state.assignment?.id ?? newAssignmentId;

  function failed(error: unknown): string {
    const why =
      error instanceof Unreachable
        ? 'The server cannot be reached; what you wrote stays on this page.'
        : error instanceof Refusal
          ? error.message
          : null;
    if (why === null) throw error;
    set({ saving: { state: 'failed', why } });
    return why;
  }

  function saveSoon() {
    cancelSave();
    if (state.assignment?.state === 'published') {
      const isEven = Object.keys(differing(bodyOf(state.assignment), state.body)).length === 0;
      set({ saving: { state: isEven ? 'saved' : 'unsaved' } });
      return;
    }
    if (state.courseId === null) return;
    set({ saving: { state: 'saving' } });
    cancelSave = ports.after(pause, () => void flush());
  }

  /** Saves a draft at once; answers it, or null when there is none to save yet or it failed. */
  async function flush(): Promise<Assignment | null> {
    cancelSave();
    if (state.assignment?.state === 'published') return state.assignment;
    try {
      return await inLine(() => bring());
    } catch (error) {
      failed(error);
      return null;
    }
  }

  return {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    load,
    flush,
    lookAround,
    say,
    hideNotice: () => set({ notice: null }),

    edit(changes: Partial<AssignmentBody>) {
      set({ body: { ...state.body, ...changes } });
      saveSoon();
    },
    nameCourse: (courseTitle: string) => set({ courseTitle }),
    /** Makes the course that was named; answers its id, or null when it has no title or could not be made. */
    async makeCourse(): Promise<string | null> {
      await flush();
      return state.courseId;
    },
    /** Only before there is a draft: an assignment stays in its course. */
    chooseCourse(courseId: string | null) {
      const course = state.courses.find(({ id }) => id === courseId);
      set({
        courseId,
        people: null,
        body: { ...state.body, timeZone: course?.timeZone ?? state.body.timeZone },
      });
      saveSoon();
      void lookAround();
    },
    async reloadRubrics() {
      try {
        set({ rubrics: await ports.rubrics() });
      } catch (error) {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      }
    },

    /** Answers whether it is published now. */
    async publish(): Promise<boolean> {
      if (state.isPublishing) return false;
      set({ isChecked: true });
      if (state.body.title.trim() === '' || (state.courseId === null && state.courseTitle.trim() === ''))
        return false;
      set({ isPublishing: true });
      try {
        const saved = await inLine(() => bring());
        if (!saved) return false;
        set({ assignment: await service.publish(saved.id), saving: { state: 'saved' } });
        void lookAround();
        return true;
      } catch (error) {
        say(`The assignment is not published yet. ${failed(error)}`, 'attention');
        return false;
      } finally {
        set({ isPublishing: false });
      }
    },

    async unpublish() {
      const { assignment } = state;
      if (!assignment) return;
      try {
        set({ assignment: await inLine(() => service.unpublish(assignment.id)), works: null });
        say('It is a draft again: students know nothing of it.');
      } catch (error) {
        if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
        say(`It stays published. ${error.message}`, 'attention');
      }
    },

    /** Saves changes of what is published, with a note to its students; answers whether they are saved. */
    async save(note: string): Promise<boolean> {
      set({ isChecked: true });
      if (state.body.title.trim() === '') return false;
      try {
        await inLine(() => bring(note.trim()));
        say(
          note.trim() === ''
            ? 'The changes are saved.'
            : 'The changes are saved, and students have your note.',
        );
        return true;
      } catch (error) {
        say(`The changes are not saved yet. ${failed(error)}`, 'attention');
        return false;
      }
    },

    /** Saves a draft, so that it can be tried as it is now; answers the assignment's id. */
    async untilSaved(): Promise<string | null> {
      try {
        const saved =
          state.assignment?.state === 'published' ? state.assignment : await inLine(() => bring());
        if (!saved) {
          say('Give the course a name first; the assignment is kept in it.', 'attention');
          return null;
        }
        return saved.id;
      } catch (error) {
        say(`It cannot be tried yet. ${failed(error)}`, 'attention');
        return null;
      }
    },
  };
}
