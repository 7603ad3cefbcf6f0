import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readEssays } from '#server/node/readers/index.ts';
import { problemSchema } from '#shared/errors.ts';
import { textOf } from '#shared/essay/document.ts';
import { ferries } from '#tests/support/printed-essay.ts';
import { type Caller, createCaller, createTestApp } from '#tests/support/test-app.ts';

let me: Caller;
beforeEach(async () => {
  me = createCaller(createTestApp());
  await me.post('/api/essays', { id: 'e1', title: 'Ferries', text: ferries });
});

const exported = (query: string) => me.get(`/api/essays/e1/export?${query}`);

async function addSource() {
  const item = {
    type: 'book',
    title: 'Tide Table',
    author: [{ family: 'Okafor', given: 'Ada' }],
    issued: { 'date-parts': [[2019]] },
    publisher: 'Quay Press',
  };
  const call = { name: 'add-source', args: { id: 's1', item } };
  const answer = await me.post('/api/essays/e1/commands', { commandId: 'c1', baseRevision: 1, call });
  expect(answer.status).toBe(200);
}

describe('an essay as a file', () => {
  it('is a Word document that is read back as the same essay', async () => {
    const answer = await exported('format=docx&map=false');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    expect(answer.headers.get('content-disposition')).toContain('filename="essay.docx"');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { essays } = await readEssays({ name: 'essay.docx', bytes });
    const { text } = textOf(0, essays[0]?.document ?? ferries);
    expect(text).toBe(`Ferries\n${textOf(0, ferries).text}`);
  });

  it.each([
    [
      'markdown',
      'text/markdown; charset=utf-8',
      '# Ferries\n\n# Ferries before Bridges\n\nOur town should *keep* its',
    ],
    ['text', 'text/plain; charset=utf-8', 'Ferries\n\nFerries before Bridges\n\nOur town should keep its'],
  ])('is %s', async (format, type, start) => {
    const answer = await exported(`format=${format}`);
    expect(answer.headers.get('content-type')).toBe(type);
    expect((await answer.text()).slice(0, start.length)).toBe(start);
  });

  it.each([
    ['mla', 'Works cited\n\nOkafor, Ada. Tide Table. Quay Press, 2019.'],
    ['apa', 'References\n\nOkafor, A. (2019). Tide Table. Quay Press.'],
  ])('lists its sources as %s has them', async (style, list) => {
    await addSource();
    expect(await (await exported(`format=text&style=${style}`)).text()).toContain(list);
  });

  it('shows its map when that is wanted', async () => {
    const args = { id: 'n1', kind: 'thesis', text: 'Keep them.', order: 'a0' };
    const call = { name: 'add-node', args };
    await me.post('/api/essays/e1/commands', { commandId: 'c2', baseRevision: 1, call });
    expect(await (await exported('format=text')).text()).toContain('Argument map\n\n1 Thesis: Keep them.');
    expect(await (await exported('format=text&map=false')).text()).not.toContain('Argument map');
  });

  it.each([
    ['a style that there is not', 'format=docx&style=harvard', '/style', 'Use one of: chicago-notes,'],
    [
      'a format that there is not',
      'format=rtf',
      '/format',
      'There is: groundwork-json, markdown, text, docx.',
    ],
    ['a format that is only read', 'format=pdf', '/format', 'There is'],
    ['another word for yes', 'format=docx&map=yes', '/map', 'Use one of: true, false.'],
  ])('refuses %s', async (_, query, pointer, detail) => {
    const answer = await exported(query);
    expect(answer.status).toBe(422);
    const { errors } = problemSchema.parse(await answer.json());
    expect(errors?.[0]?.pointer).toContain(pointer);
    expect(errors?.[0]?.detail).toContain(detail);
  });

  it('is for those who may read it', async () => {
    const other = createCaller(createTestApp());
    expect((await other.get('/api/essays/e1/export?format=docx')).status).toBe(404);
  });

  it('is offered in the list of formats', async () => {
    const rows = z
      .array(z.object({ id: z.string(), reads: z.boolean(), writes: z.boolean() }))
      .parse(await (await me.get('/api/formats')).json());
    expect(rows.filter(({ writes }) => writes).map(({ id, reads }) => `${id} ${reads}`)).toEqual([
      'groundwork-json true',
      'markdown true',
      'text true',
      'docx true',
    ]);
  });
});
