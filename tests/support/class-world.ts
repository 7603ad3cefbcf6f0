import { nanoid } from 'nanoid';
import type { Db } from '#db/open.ts';
import type { Deps } from '#server/deps.ts';
import { type Assignment, type AssignmentBody, newAssignment } from '#shared/assignments/assignment.ts';
import type { Extension, MyWork, Submission, WorkRow } from '#shared/assignments/work.ts';
import { firstSteps } from '#shared/essay/steps.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { ledCourse, type Somebody } from './course-world.ts';
import { type Caller, createTestApp } from './test-app.ts';
import { documentOfLines } from './text-document.ts';

/** Where a student of a scripted class has come to. `late`: handed in after the deadline; `extended`: with more time. */
export type Stage = 'not-begun' | 'begun' | 'working' | 'submitted' | 'late' | 'extended';

export type ClassStudent = Somebody & { readonly name: string };
export type ClassWorld = Awaited<ReturnType<typeof createClassWorld>>;

type Asked = {
  readonly students?: number;
  /** What differs from the defaults of the set-up page; published unless `isDraft`. */
  readonly body?: Partial<AssignmentBody>;
  readonly isDraft?: boolean;
  readonly db?: Db;
  /** In place of the clock that stands still, and of setTimeout. */
  readonly now?: Deps['now'];
  readonly after?: Deps['after'];
};

const hour = 60 * 60 * 1000;

/** A map with two things missing: a bare claim, and an objection that nothing answers. */
export const classSketch = `
thesis: Towns should keep their ferries.
  + claim: A ferry is a road that nobody has to build.
    + evidence: Twelve towns on the river have no bridge within twenty miles.
  + claim: Ferries bring people together.
  - counterargument: Bridges are faster.
`;

const sentences = [
  'Towns should keep their ferries. A ferry is a road that nobody has to build.',
  'Bridges are faster, but twelve towns on the river have no bridge within twenty miles.',
];

/** An answer as JSON. @throws with the refusal when it is one */
export async function answered<T>(response: Promise<Response> | Response): Promise<T> {
  const answer = await response;
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (answer.status === 204 ? undefined : await answer.json()) as T; // the shape is the route's own, tested where the route is
}

/**
 * A class as the public API makes it: a course, its instructor, students who have joined, and an assignment that is
 * due in a week. The clock stands still until a test moves it.
 */
export async function createClassWorld({
  students: count = 6,
  body = {},
  isDraft = false,
  db,
  now,
  after,
}: Asked = {}) {
  let asking = 0;
  // A computer room may make so many guests from one address; a big class sits in several.
  const server = createTestApp({
    addressOf: () => `room-${Math.floor(asking++ / 100)}`,
    ...(db && { db }),
    ...(now && { now }),
    ...(after && { after }),
  });
  const start = Date.parse('2026-11-02T09:00:00.000Z');
  server.clock.now = new Date(start);
  const led = await ledCourse(server);
  const { instructor, course } = led;
  const students: ClassStudent[] = [];
  for (let index = 0; index < count; index++) {
    const name = `Student ${String(index + 1).padStart(3, '0')}`;
    students.push({ ...(await led.member(name)), name });
  }
  const dueAt = new Date(start + 7 * 24 * hour).toISOString();
  const assignmentId = nanoid();
  const at = `/api/assignments/${assignmentId}`;
  await answered<Assignment>(
    instructor.post(`${led.at}/assignments`, {
      id: assignmentId,
      ...newAssignment('Europe/Berlin', defaultRubric),
      ...{ title: 'Ferries', task: 'Should towns keep their ferries?', dueAt },
      ...body,
    }),
  );
  if (!isDraft) await answered(instructor.post(`${at}/publish`));

  /** Answers the essay's id. */
  async function begin(student: Caller, essayId: string = nanoid()): Promise<string> {
    const work = await answered<MyWork>(student.post(`${at}/work`, { essayId }));
    return work.essayId ?? essayId;
  }

  /** Puts a map onto the essay's. */
  async function draw(student: Caller, essayId: string, sketch = classSketch) {
    const { graph } = readSketch(sketch, () => nanoid());
    const json = graphToJson(graph);
    const added = [...json.nodes, ...json.relations, ...json.sources, ...json.citations];
    const call = { name: 'apply-diff', args: { diff: { added, updated: [], removed: [] } } };
    return answered<{ revision: number }>(
      student.post(`/api/essays/${essayId}/commands`, { commandId: nanoid(), baseRevision: 0, call }),
    );
  }

  /** Writes a text into an essay that has none yet. */
  async function write(student: Caller, essayId: string, paragraphs: readonly string[] = sentences) {
    const steps = firstSteps(documentOfLines(paragraphs.join('\n')));
    return answered<{ revision: number }>(
      student.post(`/api/essays/${essayId}/steps`, { commandId: nanoid(), textVersion: 0, steps }),
    );
  }

  const essay = (reader: Caller, essayId: string) =>
    answered<EssaySnapshot>(reader.get(`/api/essays/${essayId}`));

  async function submit(student: Caller, note = ''): Promise<Submission> {
    const { revision } = await answered<{ revision: number }>(student.get(`${at}/checks`));
    return answered(student.post(`${at}/submissions`, { id: nanoid(), revision, note }));
  }

  const extend = (personId: string, until: string) =>
    answered<Extension>(instructor.send('PUT', `${at}/extensions/${personId}`, { until, note: '' }));

  /** Brings a student who has not begun as far as that; the clock is where it was afterwards. */
  async function bring(student: ClassStudent, stage: Stage): Promise<string | null> {
    if (stage === 'not-begun') return null;
    if (stage === 'extended') await extend(student.id, new Date(Date.parse(dueAt) + 48 * hour).toISOString());
    const essayId = await begin(student);
    if (stage === 'begun') return essayId;
    await draw(student, essayId);
    await write(student, essayId);
    const before = server.clock.now;
    if (stage === 'late') server.clock.now = new Date(Date.parse(dueAt) + 3 * hour);
    if (stage === 'submitted' || stage === 'late') await submit(student);
    server.clock.now = before;
    return essayId;
  }

  return {
    ...{ server, instructor, course, led, students, assignmentId, at, dueAt },
    ...{ begin, draw, write, essay, submit, extend, bring },
    read: () => answered<Assignment>(instructor.get(at)),
    /** An edit on the newest edition. */
    async edit(changes: Partial<AssignmentBody> & { readonly note?: string }): Promise<Assignment> {
      const { edition } = await answered<Assignment>(instructor.get(at));
      return answered(instructor.patch(at, { edition, ...changes }));
    },
    work: async (student: Caller) => (await answered<{ work: MyWork }>(student.get(`${at}/work`))).work,
    works: async () => (await answered<{ works: WorkRow[] }>(instructor.get(`${at}/works`))).works,
    /** Groups of the students by number, as `[[0, 1], [2, 3]]`; ids are `group-1`, `group-2` … */
    async group(...members: readonly (readonly number[])[]) {
      const groups = members.map((indexes, index) => ({
        ...{ id: `group-${index + 1}`, title: `Group ${index + 1}` },
        personIds: indexes.flatMap((student) => students[student]?.id ?? []),
      }));
      await answered(instructor.send('PUT', `${led.at}/groups`, { groups }));
    },
    /** Hours after the course was made. */
    setHour(hours: number) {
      server.clock.now = new Date(start + hours * hour);
    },
    close() {
      server.stop();
      server.close();
    },
  };
}
