import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { essayMembers } from '#db/essays/tables.ts';
import { createStores } from '#server/stores.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { problemSchema } from '#shared/errors.ts';
import { anchorFor, placeOf } from '#shared/essay/anchors.ts';
import { type DocumentJson, emptyDocument, textOf } from '#shared/essay/document.ts';
import { changesResponseSchema, commandResponseSchema, stepsResponseSchema } from '#shared/essay/essay.ts';
import { maxEssayLength } from '#shared/essay/schema.ts';
import { graphFromJson } from '#shared/graph/graph.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { evaluationSchema } from '#shared/rubric/finding.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
const path = '/api/essays/e1/steps';

beforeEach(async () => {
  test = createTestApp();
  me = createCaller(test);
  await me.post('/api/essays', { id: 'e1', title: 'T' });
});

afterEach(() => expect(test.faults).toEqual([]));

const typed = (at: number, text: string) => ({
  stepType: 'replace',
  from: at,
  to: at,
  slice: { content: [{ type: 'text', text }] },
});
const deleted = (from: number, to: number) => ({ stepType: 'replace', from, to });
const request = (commandId: string, textVersion: number, ...steps: unknown[]) => ({
  ...{ commandId, textVersion, steps },
});
const paragraphs = (...lines: string[]): DocumentJson => ({
  type: 'doc',
  content: lines.map((text) => ({
    type: 'paragraph',
    attrs: { part: 'body' },
    content: [{ type: 'text', text }],
  })),
});
const snapshot = async (id = 'e1') =>
  essaySnapshotSchema.parse(await (await me.get(`/api/essays/${id}`)).json());
const changes = async (id = 'e1') =>
  changesResponseSchema.parse(await (await me.get(`/api/essays/${id}/changes`)).json());
const write = async (body: unknown) => stepsResponseSchema.parse(await (await me.post(path, body)).json());
const command = async (commandId: string, name: string, args: unknown) =>
  commandResponseSchema.parse(
    await (
      await me.post('/api/essays/e1/commands', { commandId, baseRevision: 0, call: { name, args } })
    ).json(),
  );
const nothing = { added: [], updated: [], removed: [] };

describe('the text of an essay', () => {
  it('starts empty, grows by steps, and rides the same log as the map', async () => {
    expect((await snapshot()).text).toEqual({ version: 0, document: emptyDocument });
    expect(await write(request('s1', 0, typed(1, 'Ships '), typed(7, 'wait.')))).toEqual({
      ...{ revision: 1, textVersion: 2, diff: nothing },
    });
    expect((await command('c1', 'add-node', { id: 'n1', kind: 'thesis' })).revision).toBe(2);
    expect(await write(request('s2', 2, deleted(1, 7)))).toEqual({
      revision: 3,
      textVersion: 3,
      diff: nothing,
    });
    expect(await snapshot()).toMatchObject({
      revision: 3,
      text: { version: 3, document: paragraphs('wait.') },
    });
    const log = await changes();
    expect(log.changes.map(({ change }) => change.type)).toEqual(['steps', 'diff', 'steps']);
    expect(log.changes[2]?.change).toEqual({
      ...{ type: 'steps', textVersion: 2, steps: [deleted(1, 7)], diff: nothing },
    });
  });

  it('is there after a restart, and so is every state of it', async () => {
    for (let version = 0; version < 250; version++)
      await write(request(`s${version}`, version, typed(1, 'x')));
    const { editor, changes: log } = createStores(test.db);
    expect(editor.current('e1').text).toEqual({ version: 250, document: paragraphs('x'.repeat(250)) });
    for (const revision of [1, 99, 100, 101, 250])
      expect(log.stateAt('e1', revision).text).toEqual({
        ...{ version: revision, document: paragraphs('x'.repeat(revision)) },
      });
  });

  it('answers a repeated edit as before, whatever has come since', async () => {
    const first = await write(request('s1', 0, typed(1, 'one')));
    await write(request('s2', 1, typed(1, 'two ')));
    expect(await write(request('s1', 0, typed(1, 'one')))).toEqual(first);
    expect((await snapshot()).text.document).toEqual(paragraphs('two one'));
  });

  it.each([
    ['steps on a text that has moved on', request('c', 1, typed(1, 'x')), 409, 'text-moved-on'],
    ['steps on a text that is still to come', request('c', 3, typed(1, 'x')), 409, 'revision-ahead'],
    ['an id that was used for other steps', request('used', 1, typed(1, 'x')), 409, 'command-id-reused'],
    ['an id that was used for a command', request('node', 2, typed(1, 'x')), 409, 'command-id-reused'],
    ['a step that is none', request('c', 2, { stepType: 'explode' }), 422, 'unreadable-text'],
    ['a step behind the end', request('c', 2, typed(99, 'x')), 422, 'unreadable-text'],
    ['a good step and a bad one', request('c', 2, typed(1, 'x'), typed(99, 'x')), 422, 'unreadable-text'],
    ['a text that is too long', request('c', 2, typed(1, 'x'.repeat(maxEssayLength))), 422, 'text-too-long'],
    ['no steps', request('c', 2), 422, 'not-valid'],
    ['1,001 steps', request('c', 2, ...Array(1_001).fill(typed(1, 'x'))), 422, 'not-valid'],
    ['no version', { commandId: 'c', steps: [typed(1, 'x')] }, 422, 'not-valid'],
    ['an unknown key', { ...request('c', 2, typed(1, 'x')), baseRevision: 0 }, 422, 'not-valid'],
    ['values that stand too deep', deepSteps(10_000), 422, 'not-valid'],
    ['more than 4 MB', request('c', 2, typed(1, 'x'.repeat(4_200_000))), 413, 'body-too-large'],
  ])('%s: refused, and nothing changes', async (_, body, status, code) => {
    await write(request('used', 0, typed(1, 'one '), typed(1, 'two ')));
    await command('node', 'add-node', { id: 'n1', kind: 'thesis' });
    const before = await (await me.get('/api/essays/e1')).text();
    const response = await me.post(path, body);
    const problem = problemSchema.parse(await response.json());
    expect([response.status, problem.type]).toEqual([status, `/problems/${code}`]);
    expect(problem.detail.toLowerCase()).not.toContain('invalid');
    expect(await (await me.get('/api/essays/e1')).text()).toBe(before);
  });

  it('is written by owners and editors, and by nobody else', async () => {
    const answerOf = async (caller: Caller, version: number) => {
      const body = request(`by-${version}`, version, typed(1, 'x'));
      return (await caller.post(path, body)).status;
    };
    const other = createCaller(test);
    expect(await answerOf(other, 0)).toBe(404);
    await other.post('/api/session');
    expect(await answerOf(other, 0)).toBe(404);
    const { person } = sessionSchema.parse(await (await other.get('/api/session')).json());
    const member = { essayId: 'e1', personId: person?.id ?? '' };
    test.db
      .insert(essayMembers)
      .values({ ...member, role: 'reader' })
      .run();
    expect(await answerOf(other, 0)).toBe(404);
    test.db.update(essayMembers).set({ role: 'editor' }).where(eq(essayMembers.role, 'reader')).run();
    expect(await answerOf(other, 0)).toBe(200);
    await me.delete('/api/essays/e1');
    expect(await answerOf(other, 1)).toBe(404);
  });

  it('may be pasted whole', async () => {
    const body = request('s1', 0, typed(1, 'w'.repeat(900_000)), typed(1, '–'.repeat(99_000)));
    expect((await me.post(path, body)).status).toBe(200);
  });
});

describe('anchors', () => {
  it('go with the words they stand on, in the answer, in the log and on the map', async () => {
    await write(request('s1', 0, typed(1, 'Ships wait. Ships wait. Nobody moves.')));
    await command('c1', 'add-node', { id: 'n1', kind: 'claim' });
    const { text } = await snapshot();
    const second = anchorFor(textOf(text.version, text.document), { start: 12, end: 23 });
    await command('c2', 'add-anchor', { id: 'a1', nodeId: 'n1', ...second });
    const answer = await write(request('s2', 1, typed(14, 'l'), deleted(18, 19)));
    const [[from, to] = []] = answer.diff.updated;
    expect(from).toMatchObject({ type: 'anchor', id: 'a1', quote: { exact: 'Ships wait.' } });
    expect(to).toMatchObject({ type: 'anchor', id: 'a1', quote: { exact: 'Slhip wait.' }, textVersion: 3 });
    const log = await changes();
    expect(log.changes.at(-1)?.change.diff).toEqual(answer.diff);
    const now = await snapshot();
    expect(now.graph.anchors).toEqual([to]);
    const anchor = now.graph.anchors[0];
    expect(anchor && placeOf(textOf(now.text.version, now.text.document), anchor)).toMatchObject({
      type: 'found',
      span: { start: 12, end: 23 },
    });
    const state = createStores(test.db).changes.stateAt('e1', now.revision);
    expect([...state.graph.anchors.values()]).toEqual([to]);
  });
});

describe('an essay that starts with a text', () => {
  it('has it as its first change, and the map of its template after it', async () => {
    const text = paragraphs('Ships wait.', 'Nobody moves.');
    const body = { id: 'e2', title: 'T', text, template: 'five-paragraph' };
    for (const _ of [1, 2]) expect((await me.post('/api/essays', body)).status).toBe(201);
    const { revision, text: started, graph } = await snapshot('e2');
    expect({ revision, started }).toEqual({ revision: 2, started: { version: 1, document: text } });
    expect(graph.nodes.length).toBeGreaterThan(3);
    const log = await changes('e2');
    expect(log.changes.map(({ change }) => change.type)).toEqual(['steps', 'diff']);
  });

  it('starts without a change when there is nothing in it', async () => {
    await me.post('/api/essays', { id: 'e2', title: 'T', text: emptyDocument });
    expect(await snapshot('e2')).toMatchObject({ revision: 0, text: { version: 0 } });
  });

  it.each([
    ['that is none', { type: 'essay' }, 422, 'not-valid'],
    ['with an unknown part', { type: 'doc', content: [{ type: 'table' }] }, 422, 'unreadable-text'],
    ['that is too long', paragraphs('x'.repeat(maxEssayLength + 1)), 422, 'text-too-long'],
    ['of more than 4 MB', paragraphs('x'.repeat(4_200_000)), 413, 'body-too-large'],
  ])('is not made of a text %s', async (_, text, status, code) => {
    const response = await me.post('/api/essays', { id: 'e2', title: 'T', text });
    const problem = problemSchema.parse(await response.json());
    expect([response.status, problem.type]).toEqual([status, `/problems/${code}`]);
    expect((await me.get('/api/essays/e2')).status).toBe(404);
  });
});

describe('what is made of a text', () => {
  const findings = z.strictObject({ ...evaluationSchema.shape, revision: z.int() });

  it('findings are what the browser finds, at every version', async () => {
    await me.post('/api/essays', { id: 'e1b', title: 'T', template: 'sample-border-security' });
    for (let version = 0; version < 3; version++) {
      const { essay, graph, text, revision } = await snapshot('e1b');
      const inBrowser = evaluate({
        ...{ graph: graphFromJson(graph), rubric: rubricOf(essay.rubric), prompt: essay.prompt },
        text: textOf(text.version, text.document),
      });
      const onServer = findings.parse(await (await me.get('/api/essays/e1b/findings')).json());
      expect(onServer).toEqual({ revision, ...JSON.parse(JSON.stringify(inBrowser)) });
      const words = `Borders need rules ${version}. Some say they do not. [1]`;
      await me.post('/api/essays/e1b/steps', request(`s${version}`, version, typed(1, words)));
    }
  });

  it('its export brings it back with its links', async () => {
    await write(request('s1', 0, typed(1, 'Ships wait. '), typed(13, 'Nobody moves.')));
    await command('c1', 'add-node', { id: 'n1', kind: 'claim' });
    const { text, graph } = await snapshot();
    const passage = anchorFor(textOf(text.version, text.document), { start: 0, end: 11 });
    await command('c2', 'add-anchor', { id: 'a1', nodeId: 'n1', ...passage });
    const form = new FormData();
    form.set('file', new File([await (await me.get('/api/essays/e1/export')).text()], 'essay.json'));
    form.set('id', 'e2');
    expect((await me.post('/api/essays/import', form)).status).toBe(201);
    const copy = await snapshot('e2');
    expect(copy.text).toEqual({ version: 1, document: text.document });
    expect(copy.graph.nodes).toEqual(graph.nodes);
    expect(copy.graph.anchors).toEqual([
      { type: 'anchor', id: 'a1', nodeId: 'n1', ...passage, textVersion: 1 },
    ]);
  });
});

function deepSteps(depth: number): string {
  const slice = `${'{"content":['.repeat(depth)}${']}'.repeat(depth)}`;
  return `{"commandId":"c","textVersion":2,"steps":[{"stepType":"replace","from":0,"to":0,"slice":${slice}}]}`;
}
