import { nanoid } from 'nanoid';
import type { Mail } from '#server/mail/mail.ts';
import type { Account } from '#shared/accounts/account.ts';
import type { Session } from '#shared/accounts/session.ts';
import type { Assessment, Mark } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { type Assignment, type AssignmentBody, newAssignment } from '#shared/assignments/assignment.ts';
import type { MyWork, Submission, WorkRow } from '#shared/assignments/work.ts';
import type { Course, CoursePeople } from '#shared/courses/course.ts';
import type { ReadRoster, Slip } from '#shared/courses/people-changes.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import { firstSteps } from '#shared/essay/steps.ts';
import { type GraphJson, graphToJson } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import type { Notices, NoticeType } from '#shared/notices/notice.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import { answered } from './class-world.ts';
import { type Expected, emailOf, rosterFile, sixtyPeople } from './sixty-people.ts';
import { type Caller, createCaller, createTestApp } from './test-app.ts';
import { documentOfLines } from './text-document.ts';

export type SixtyWorld = Awaited<ReturnType<typeof createSixtyWorld>>;
/** Somebody of the class in a browser; `id` as the course knows them once they have joined. */
export type Pupil = Caller & Expected & { readonly id: string };

const start = Date.parse('2026-11-02T09:00:00.000Z');
const hour = 60 * 60 * 1000;
export const password = 'a long password of words';

/** A new installation behind one address, as a school is, and what people in it do; a clock that the story moves. */
export function createSixtyWorld() {
  const mailbox = new Map<string, (mail: Mail) => void>();
  const server = createTestApp({
    publicUrl: 'https://groundwork.school.test',
    mail: { send: async (mail) => mailbox.get(mail.to)?.(mail) },
  });
  server.clock.now = new Date(start);
  const browser = () => createCaller(server);
  const whoIs = async (caller: Caller) =>
    (await answered<Session>(caller.get('/api/session'))).person?.id ?? '';

  async function account(name: string): Promise<Caller> {
    const caller = browser();
    await answered(caller.post('/api/session/sign-up', { name, email: emailOf(name), password }));
    return caller;
  }

  /** The code in the mail that an account asks for, which proves its address when it is used. */
  async function mailedCode(email: string): Promise<string> {
    const arrives = new Promise<Mail>((resolve) => mailbox.set(email, resolve));
    await answered(browser().post('/api/account/reset', { email }));
    return /reset#(\S+)/.exec((await arrives).text)?.[1] ?? '';
  }

  /** Comes into the course as the person’s way is; answers the browser that they sit at. */
  async function comeIn(course: Course, person: Expected, slips: readonly Slip[]): Promise<Pupil> {
    const { name, way } = person;
    const join = `/api/join/${course.joinCode}`;
    let caller = browser();
    if (way === 'account') caller = await account(name);
    if (way === 'address') {
      // Called otherwise than the roster has it: what counts is the address, once it is proved.
      await (await account(name)).patch('/api/account', { name: `${name[0]}.` });
      const code = await mailedCode(emailOf(name));
      await answered(browser().post('/api/account/reset/finish', { code, password }));
      await answered(caller.post('/api/session/sign-in', { email: emailOf(name), password }));
      await answered(caller.get('/api/courses'));
    }
    if (way === 'pin') await answered(caller.post(join, { name: name.toUpperCase(), pin: pinOf(name) }));
    if (way === 'account') await answered(caller.post(join, {}));
    if (way === 'slip') {
      const pin = slips.find((slip) => slip.name === name)?.pin;
      await answered(caller.post(join, { name, pin }));
    }
    return { ...caller, ...person, id: await whoIs(caller) };
  }

  /** Changes the map of an essay: `words` of what it has, by kind, and what a sketch adds. */
  async function draw(who: Caller, essayId: string, words: readonly string[], sketch = '') {
    const { graph } = await answered<EssaySnapshot>(who.get(`/api/essays/${essayId}`));
    const json = graph as GraphJson;
    const updated = json.nodes.flatMap((node, at) => {
      const text = words[at];
      return text === undefined ? [] : [[node, { ...node, text }]];
    });
    const added = sketch === '' ? [] : recordsIn(sketch);
    const call = { name: 'apply-diff', args: { diff: { added, updated, removed: [] } } };
    await answered(
      who.post(`/api/essays/${essayId}/commands`, { commandId: nanoid(), baseRevision: 0, call }),
    );
  }

  async function write(who: Caller, essayId: string, lines: readonly string[]) {
    const steps = firstSteps(documentOfLines(lines.join('\n')));
    await answered(who.post(`/api/essays/${essayId}/steps`, { commandId: nanoid(), textVersion: 0, steps }));
  }

  async function importFile(who: Caller, name: string, text: string): Promise<string> {
    const form = new FormData();
    form.set('file', new File([text], name));
    return (await answered<{ essay: { id: string } }>(who.post('/api/essays/import', form))).essay.id;
  }

  const begin = async (who: Caller, at: string, essayId: string = nanoid()) =>
    (await answered<MyWork>(who.post(`${at}/work`, { essayId }))).essayId ?? '';

  async function handIn(who: Caller, at: string): Promise<Submission> {
    const { revision } = await answered<{ revision: number }>(who.get(`${at}/checks`));
    return answered(who.post(`${at}/submissions`, { id: nanoid(), revision, note: '' }));
  }

  /** An assessment with these marks, submitted; the words are a comment on the whole, which goes out with it. */
  async function assess(who: Caller, essayId: string, marks: readonly Mark[], words = ''): Promise<string> {
    const id = nanoid();
    const begun = await answered<Assessment>(
      who.post(`/api/essays/${essayId}/assessments`, { id, type: 'instructor' }),
    );
    await answered(who.patch(`/api/assessments/${id}`, { edition: begun.edition, marks }));
    const comment = {
      ...{ id: nanoid(), assessmentId: id, revision: begun.revision, kind: 'suggestion', criterionId: null },
      ...{ place: { type: 'essay' }, body: richTextOf(words) },
    };
    if (words !== '') await answered(who.post(`/api/essays/${essayId}/comments`, comment));
    await answered(who.post(`/api/assessments/${id}/submit`));
    return id;
  }

  /** Sets it with the defaults of the set-up page but for the body, and publishes it. */
  async function set(who: Caller, courseId: string, rubric: RubricRef, body: Partial<AssignmentBody>) {
    const whole = { id: nanoid(), ...newAssignment('Europe/Berlin', rubric), ...body };
    const draft = await answered<Assignment>(who.post(`/api/courses/${courseId}/assignments`, whole));
    return answered<Assignment>(who.post(`/api/assignments/${draft.id}/publish`));
  }

  return {
    ...{ server, browser, account, comeIn, draw, write, importFile, begin, handIn, whoIs, assess, set },
    /** The link of the first start, in the hands of whoever set the server up. */
    async setUp(name: string): Promise<Caller> {
      const caller = browser();
      const token = server.setupToken();
      await answered(caller.post('/api/setup', { token, name, email: emailOf(name), password }));
      return caller;
    },
    accountOf: (who: Caller) => answered<Account>(who.get('/api/account')),
    people: (who: Caller, course: Course) =>
      answered<CoursePeople>(who.get(`/api/courses/${course.id}/people`)),
    /** Reads the school’s file, and puts everybody of it on the roster who can be taken. */
    async roster(who: Caller, course: Course): Promise<ReadRoster> {
      const at = `/api/courses/${course.id}/roster`;
      const read = await answered<ReadRoster>(who.post(`${at}/read`, { text: rosterFile }));
      const rows = read.rows
        .filter(({ problem }) => problem === null)
        .map(({ name, email, section, group }) => ({ id: nanoid(), name, email, section, group }));
      await answered(who.post(at, { rows }));
      return read;
    },
    /** PINs to hand out to those of the roster who come by a slip. */
    async slips(who: Caller, course: Course): Promise<Slip[]> {
      const { members } = await answered<CoursePeople>(who.get(`/api/courses/${course.id}/people`));
      const names = new Set(sixtyPeople.filter(({ way }) => way === 'slip').map(({ name }) => name));
      const personIds = members.filter(({ name }) => names.has(name)).map(({ personId }) => personId);
      const at = `/api/courses/${course.id}/slips`;
      return (await answered<{ slips: Slip[] }>(who.post(at, { personIds }))).slips;
    },
    /** What a student finds on their essay. */
    async feedback(who: Caller, essayId: string) {
      const at = `/api/essays/${essayId}`;
      const { assessments } = await answered<{ assessments: Assessment[] }>(who.get(`${at}/assessments`));
      const { comments } = await answered<{ comments: Comment[] }>(who.get(`${at}/comments`));
      return { assessments, comments };
    },
    async openFindings(who: Caller, essayId: string): Promise<number> {
      const { findings } = await answered<{ findings: { status: string }[] }>(
        who.get(`/api/essays/${essayId}/findings`),
      );
      return findings.filter(({ status }) => status === 'open').length;
    },
    works: async (who: Caller, at: string) =>
      (await answered<{ works: WorkRow[] }>(who.get(`${at}/works`))).works,
    /** What somebody was told, by type, newest first. */
    async told(who: Caller): Promise<Partial<Record<NoticeType, string[]>>> {
      const { notices } = await answered<Notices>(who.get('/api/notices'));
      const told: Partial<Record<NoticeType, string[]>> = {};
      for (const { type, title } of notices) told[type] = [...(told[type] ?? []), title];
      return told;
    },
    /** Hours after the first morning. */
    setHour(hours: number) {
      server.clock.now = new Date(start + hours * hour);
    },
    close() {
      server.stop();
      server.close();
    },
  };
}

export function pinOf(name: string): string {
  return String(271_828 + sixtyPeople.findIndex((person) => person.name === name) * 7);
}

function recordsIn(sketch: string) {
  const { nodes, relations, sources, citations } = graphToJson(readSketch(sketch, () => nanoid()).graph);
  return [...nodes, ...relations, ...sources, ...citations];
}
