import { Refusal, Unreachable } from '../api.ts';
import { bodyOf, leads } from './assignment-body.ts';
import type { SetUpPorts, SetUpStart, SetUpState } from './set-up-state.ts';

type Parts = {
  readonly ports: SetUpPorts;
  readonly start: SetUpStart;
  readonly getState: () => SetUpState;
  readonly set: (change: Partial<SetUpState>) => void;
};

/** What the page of an assignment being set up is filled with: the assignment and its course, then who and what is in it. */
export function createSetUpLoading({ ports, start, getState, set }: Parts) {
  const { service } = ports;

  async function load() {
    set({ phase: 'loading', trouble: '' });
    try {
      const [courses, rubrics, maps, assignment] = await Promise.all([
        service.courses(),
        ports.rubrics(),
        service.myMaps(),
        'assignmentId' in start ? service.read(start.assignmentId) : null,
      ]);
      const led = courses.filter(({ role, archivedAt }) => leads(role) && archivedAt === null);
      const wanted = assignment?.courseId ?? ('courseId' in start ? start.courseId : null);
      const courseId = wanted ?? led[0]?.id ?? null;
      const course = led.find(({ id }) => id === courseId);
      if (wanted !== null && !course) {
        set({
          phase: 'refused',
          trouble: 'Only whoever leads a course that is not archived sets its assignments.',
        });
        return;
      }
      if (led.length === 0 && !(await service.makesCourses())) {
        set({
          phase: 'refused',
          trouble: 'Assignments are set by instructors. Ask whoever runs this installation to make you one.',
        });
        return;
      }
      set({
        phase: 'ready',
        courses: led,
        rubrics,
        maps,
        courseId,
        assignment,
        body: assignment
          ? bodyOf(assignment)
          : { ...getState().body, timeZone: course?.timeZone ?? getState().body.timeZone },
        saving: { state: assignment ? 'saved' : 'unmade' },
      });
      void lookAround();
    } catch (error) {
      if (error instanceof Refusal && error.meansGone) set({ phase: 'refused', trouble: error.message });
      else if (error instanceof Unreachable || error instanceof Refusal)
        set({ phase: 'failed', trouble: error.message });
      else throw error;
    }
  }

  /** People and works are told about, not needed: without them the page does its work. */
  async function lookAround() {
    const { courseId, assignment } = getState();
    const quietly = (error: unknown) => {
      if (!(error instanceof Unreachable || error instanceof Refusal)) throw error;
      return null;
    };
    const [people, screen, works, reviews] = await Promise.all([
      courseId === null ? null : service.people(courseId).catch(quietly),
      courseId === null ? null : service.codeScreen(courseId).catch(quietly),
      assignment?.state === 'published' ? service.works(assignment.id).catch(quietly) : null,
      assignment?.peerReview ? ports.reviewsNow(assignment.id).catch(quietly) : null,
    ]);
    if (getState().courseId === courseId) set({ people, works, reviews, origin: screen?.origins[0] ?? null });
  }

  return { load, lookAround };
}
