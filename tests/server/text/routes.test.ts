import { beforeEach, describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/errors.ts';
import { readTextSchema } from '#shared/essay/import/read-text.ts';
import { documentOf } from '#shared/essay/schema.ts';
import { docxFile, zipped } from '#tests/support/essay-files.ts';
import { importFixture } from '#tests/support/file-content.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;

beforeEach(() => {
  test = createTestApp();
  me = createCaller(test);
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

const read = (form: FormData, headers?: Record<string, string>) => me.post('/api/text/read', form, headers);

describe('reading a file', () => {
  it('answers what is in it and makes nothing', async () => {
    const response = await read(formOf('ferries.docx', await docxFile()));
    expect(response.status).toBe(200);
    const { essays, remarks } = readTextSchema.parse(await response.json());
    expect(essays).toMatchObject([{ title: 'Ferries before Bridges', sources: [] }]);
    for (const { document } of essays) documentOf(document);
    expect(remarks.map(({ type, code }) => `${type} ${code}`)).toEqual([
      'dropped tables',
      'dropped comments',
    ]);
    expect(await (await me.get('/api/essays')).json()).toEqual([]);
  });

  it('answers every essay that a file holds, with its sources and remarks', async () => {
    const response = await read(formOf('two.txt', importFixture('two-essays.txt')));
    const { essays } = readTextSchema.parse(await response.json());
    expect(essays).toHaveLength(2);
    for (const essay of essays) expect(essay.words).toBeGreaterThan(20);
  });

  it.each([
    ['an archive', () => formOf('a.zip', zipped({ 'a.bin': 'x' })), {}, 422, 'file-not-readable'],
    ['an unknown format', () => formOf('a.txt', 'Words.', { format: 'doc' }), {}, 422, 'not-valid'],
    ['a form without a file', () => new FormData(), {}, 422, 'not-valid'],
    ['more than 10 MB', () => formOf('a.txt', 'x'.repeat(10.5 * 1024 * 1024)), {}, 413, 'body-too-large'],
    [
      'a form that a page of another site sends',
      () => formOf('a.txt', 'Words.'),
      { 'sec-fetch-site': 'cross-site' },
      403,
      'cross-site-request',
    ],
  ] as const)('refuses %s', async (_, form, headers, status, code) => {
    const response = await read(form(), headers);
    expect(problemSchema.parse(await response.json())).toMatchObject({ status, type: `/problems/${code}` });
    expect(test.faults).toEqual([]);
  });

  it('is limited for one person', async () => {
    const statuses = [];
    for (let i = 0; i < 61; i += 1) statuses.push((await read(formOf('a.txt', 'One town.'))).status);
    expect(statuses.indexOf(429)).toBe(60);
  });
});
