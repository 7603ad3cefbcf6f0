import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#shared/errors.ts';
import { essaySchema } from '#shared/essay/essay.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { docxFile } from '#tests/support/essay-files.ts';
import { importFixture } from '#tests/support/file-content.ts';
import { type Caller, createCaller, createTestApp } from '#tests/support/test-app.ts';

let me: Caller;
beforeEach(async () => {
  me = createCaller(createTestApp());
  await me.post('/api/essays', {
    id: 'e1',
    title: 'Grenzen “und” Rechte 🇪🇪',
    template: 'sample-border-security',
  });
});

const imported = z.strictObject({ essay: essaySchema, notes: z.array(z.string()) });
const open = async (id: string) =>
  essaySnapshotSchema.parse(await (await me.get(`/api/essays/${id}`)).json());

function formWith(text: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set('file', new File([text], 'map.json'));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('export and import', () => {
  it('bring an essay back as it was', async () => {
    const file = await me.get('/api/essays/e1/export?format=groundwork-json');
    expect(file.headers.get('content-disposition')).toContain(`filename*=UTF-8''Grenzen%20%E2%80%9Cund`);
    const response = await me.post('/api/essays/import', formWith(await file.text()));
    expect(response.status).toBe(201);
    const { essay, notes } = imported.parse(await response.json());
    expect(notes).toEqual([]);
    const [original, copy] = [await open('e1'), await open(essay.id)];
    expect(copy.graph).toEqual(original.graph);
    expect(copy.essay).toMatchObject({
      title: original.essay.title,
      prompt: original.essay.prompt,
      rubric: original.essay.rubric,
    });
  });

  it('make one essay of a repeated import that names its id', async () => {
    const text = await (await me.get('/api/essays/e1/export')).text();
    const answers = [];
    for (let i = 0; i < 2; i += 1) {
      answers.push(await (await me.post('/api/essays/import', formWith(text, { id: 'copy' }))).json());
    }
    expect(answers[1]).toEqual(answers[0]);
    const other = await me.post(
      '/api/essays/import',
      formWith('{"version":1,"graph":{"nodes":[]}}', { id: 'copy' }),
    );
    expect(other.status).toBe(409);
  });

  it.each([
    ['a file that is not JSON', () => formWith('%PDF-1.7'), 422, 'file-not-readable'],
    ['JSON without a map', () => formWith('{"hello":[1]}'), 422, 'file-not-readable'],
    [
      'JSON that stands too deep',
      () => formWith('['.repeat(200_000) + ']'.repeat(200_000)),
      422,
      'file-not-readable',
    ],
    ['a format that there is not', () => formWith('{}', { format: 'nonsense' }), 422, 'not-valid'],
    [
      'a text in place of the file',
      () => {
        const form = new FormData();
        form.set('file', 'words');
        return form;
      },
      422,
      'not-valid',
    ],
    ['a field that there is not', () => formWith('{}', { colour: 'red' }), 422, 'not-valid'],
    ['JSON in place of a form', () => ({ file: '{}' }), 415, 'unsupported-media-type'],
    ['more than 10 MB', () => formWith('x'.repeat(10.5 * 1024 * 1024)), 413, 'body-too-large'],
  ] as const)('refuse %s', async (_, body, status, code) => {
    const response = await me.post('/api/essays/import', body());
    expect(problemSchema.parse(await response.json())).toMatchObject({ status, type: `/problems/${code}` });
    expect(await (await me.get('/api/essays')).json()).toHaveLength(1);
  });

  it('keep the good records of a file with bad ones', async () => {
    const node = (id: string) => ({ id, kind: 'claim', text: id });
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const nodes = [node('a'), node('b'), { id: 'c', kind: 'idea' }].map((value) => JSON.stringify(value));
    nodes.push(`{"id":"d","kind":"claim","note":${deep}}`);
    const text = `{"version":1,"title":"Half","graph":{"nodes":[${nodes.join(',')}]}}`;
    const response = await me.post('/api/essays/import', formWith(text));
    const { essay, notes } = imported.parse(await response.json());
    expect((await open(essay.id)).graph.nodes.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(notes.join('\n')).toContain('“c” was left out');
  });

  it('are limited for one person', async () => {
    const statuses = [];
    for (let i = 0; i < 61; i += 1) {
      const form = formWith('{"version":1,"graph":{"nodes":[]}}');
      statuses.push((await me.post('/api/essays/import', form)).status);
    }
    expect(statuses.indexOf(429)).toBe(60);
  });

  it('say which formats there are', async () => {
    const formats = z
      .array(z.looseObject({ id: z.string(), reads: z.boolean(), writes: z.boolean() }))
      .parse(await (await me.get('/api/formats')).json());
    expect(formats[0]).toEqual({
      id: 'groundwork-json',
      title: 'Groundwork file',
      extension: '.groundwork.json',
      mediaType: 'application/json',
      reads: true,
      writes: true,
    });
    expect(formats.filter(({ reads }) => reads).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['docx', 'odt', 'pdf', 'html', 'markdown', 'text']),
    );
  });
});

function formOf(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
) {
  const form = new FormData();
  form.set('file', new File([content], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  return form;
}

describe('an essay of a word processor', () => {
  it('becomes one of its own, with its footnotes as text and notes on what was lost', async () => {
    const response = await me.post('/api/essays/import', formOf('ferries.docx', await docxFile()));
    expect(response.status).toBe(201);
    const { essay, notes } = imported.parse(await response.json());
    expect(essay.title).toBe('Ferries before Bridges');
    expect(notes).toContain('2 footnotes.');
    expect(notes.at(-1)).toBe('1 comment in the margin left out.');
    const { text, revision } = await open(essay.id);
    expect([revision, text.version]).toEqual([1, 1]);
    expect(JSON.stringify(text.document)).toContain('We lost the quay in one summer');
  });

  it('brings its bibliography along as sources', async () => {
    const answer = await me.post('/api/essays/import', formOf('a.txt', importFixture('annotated.txt')));
    const { essay, notes } = imported.parse(await answer.json());
    const { graph } = await open(essay.id);
    expect(graph.sources.length).toBeGreaterThan(1);
    expect(notes).toContain(`${graph.sources.length} sources with annotations.`);
  });

  it('is chosen by its number where a file holds several', async () => {
    const text = importFixture('two-essays.txt');
    const titles = [];
    for (const part of ['0', '1']) {
      const answer = await me.post('/api/essays/import', formOf('a.txt', text, { part }));
      titles.push(imported.parse(await answer.json()).essay.title);
    }
    expect(new Set(titles).size).toBe(2);
    const none = await me.post('/api/essays/import', formOf('a.txt', text, { part: '2' }));
    expect(problemSchema.parse(await none.json())).toMatchObject({
      status: 422,
      errors: [{ pointer: '/part', detail: 'This file holds 2 essays; their numbers start at 0.' }],
    });
  });

  it('is made once of a repeated import that names its id', async () => {
    const send = (part: string) =>
      me.post('/api/essays/import', formOf('a.txt', importFixture('two-essays.txt'), { id: 'e7', part }));
    const [first, second] = [await (await send('0')).json(), await (await send('0')).json()];
    expect(imported.parse(second).essay).toEqual(imported.parse(first).essay);
    expect((await send('1')).status).toBe(409);
  });

  it('is named by its file where it has no title', async () => {
    const text = 'the ferries go at six. nobody knows why they do, and nobody asks.';
    const answer = await me.post('/api/essays/import', formOf('my_ferry essay.v2.txt', text));
    expect(imported.parse(await answer.json()).essay.title).toBe('my ferry essay.v2');
  });
});
