import { beforeEach, describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/errors.ts';
import { bibliographySchema, plainWords } from '#shared/sources/citation-styles.ts';
import { readSourcesSchema } from '#shared/sources/reading.ts';
import { quotationsSchema, sourceTextSchema } from '#shared/sources/source-texts.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Caller;
let stranger: Caller;

beforeEach(async () => {
  test = createTestApp();
  me = createCaller(test);
  stranger = createCaller(test);
  await stranger.post('/api/session');
  expect((await me.post('/api/essays', { id: 'e1', title: 'Fares' })).status).toBe(201);
  await run('add-source', {
    id: 's1',
    item: { type: 'book', title: 'A free ride', author: [{ literal: 'Okafor' }] },
  });
  await run('add-source', {
    id: 's2',
    item: { type: 'book', title: 'Squares', author: [{ literal: 'Ruiz' }] },
  });
  await run('add-node', { id: 'n1', kind: 'evidence', text: 'Riders rose' });
});

let commandsRun = 0;

async function run(name: string, args: object) {
  commandsRun += 1;
  const request = { commandId: `c${commandsRun}`, baseRevision: 0, call: { name, args } };
  expect((await me.post('/api/essays/e1/commands', request)).status).toBe(200);
}

function fileForm(name: string, content: string) {
  const form = new FormData();
  form.set('file', new File([content], name));
  return form;
}

const textPath = '/api/essays/e1/sources/s1/text';
const attach = (
  content = 'The city counted.\n\nThe number of riders rose by 14 per cent.',
  name = 'ride.txt',
) => me.send('PUT', textPath, fileForm(name, content));

describe('the bibliography of an essay', () => {
  it('is written in the style that is asked for, cited sources first where they are numbered', async () => {
    await run('cite', { id: 'k1', nodeId: 'n1', sourceId: 's2' });
    const written = async (query: string) => {
      const response = await me.get(`/api/essays/e1/bibliography${query}`);
      expect(response.status).toBe(200);
      const { heading, entries } = bibliographySchema.parse(await response.json());
      return [heading, ...entries.map(({ sourceId, entry }) => `${sourceId} ${plainWords(entry)}`)];
    };
    expect(await written('')).toEqual([
      'Bibliography',
      's1 Okafor. A Free Ride, n.d.',
      's2 Ruiz. Squares, n.d.',
    ]);
    expect(await written('?style=ieee')).toEqual([
      'References',
      's2 [1] Ruiz, Squares.',
      's1 [2] Okafor, A free ride.',
    ]);
    expect((await me.get('/api/essays/e1/bibliography?style=harvard')).status).toBe(422);
    expect((await stranger.get('/api/essays/e1/bibliography')).status).toBe(404);
  });
});

describe('a list of sources that is sent', () => {
  it('is read and nothing is added', async () => {
    const response = await me.post('/api/sources/read', { text: '@book{a, title={A}}\n@book{b, title={' });
    expect(response.status).toBe(200);
    const { format, items, problems } = readSourcesSchema.parse(await response.json());
    expect([format, items, problems.map(({ line }) => line)]).toEqual([
      'bibtex',
      [{ type: 'book', title: 'A' }],
      [2],
    ]);
  });

  it.each([
    ['a format that is none', { text: 'x', format: 'endnote' }],
    ['a list without end', { text: 'x'.repeat(800_001) }],
    ['something else', { list: 'x' }],
  ])('refuses %s', async (_, body) => {
    expect((await me.post('/api/sources/read', body)).status).toBe(422);
  });

  it('is limited for one person', async () => {
    const statuses = [];
    for (let i = 0; i < 61; i += 1) statuses.push((await me.post('/api/sources/read', { text: 'A' })).status);
    expect(statuses.indexOf(429)).toBe(60);
  });
});

describe('the text of a source', () => {
  it('is attached, read, replaced and taken away', async () => {
    expect((await me.get(textPath)).status).toBe(404);
    expect(await (await attach()).json()).toEqual({
      sourceId: 's1',
      name: 'ride.txt',
      at: test.clock.now.toISOString(),
      characters: 59,
    });
    const { text } = sourceTextSchema.parse(await (await me.get(textPath)).json());
    expect(text).toBe('The city counted.\nThe number of riders rose by 14 per cent.');
    await attach('<!doctype html><title>x</title><p>Another <b>text</b></p>', 'page.html');
    expect(sourceTextSchema.parse(await (await me.get(textPath)).json()).text).toContain('Another text');
    expect((await me.delete(textPath)).status).toBe(204);
    expect((await me.delete(textPath)).status).toBe(404);
  });

  it('answers where the quotations stand, or that they do not', async () => {
    await attach();
    await run('cite', { id: 'k1', nodeId: 'n1', sourceId: 's1', quotation: 'number of riders rose' });
    await run('cite', {
      id: 'k2',
      nodeId: 'n1',
      sourceId: 's1',
      quotation: 'nobody ever counted anything there',
    });
    await run('cite', { id: 'k3', nodeId: 'n1', sourceId: 's1', locator: 'p. 3' });
    await run('cite', { id: 'k4', nodeId: 'n1', sourceId: 's2', quotation: 'no text is attached' });
    const response = await me.get('/api/essays/e1/quotations');
    const { texts, quotations } = quotationsSchema.parse(await response.json());
    expect(texts).toMatchObject([{ sourceId: 's1', name: 'ride.txt', characters: 59 }]);
    expect(quotations).toEqual([
      {
        citationId: 'k1',
        sourceId: 's1',
        lookup: {
          type: 'exact',
          start: 22,
          end: 43,
          paragraph: 2,
          before: 'The ',
          words: 'number of riders rose',
          after: ' by 14 per cent.',
          differences: [],
        },
      },
      { citationId: 'k2', sourceId: 's1', lookup: { type: 'missing' } },
    ]);
  });

  it('goes out of sight with its source, and comes back with it', async () => {
    await attach();
    await run('remove-source', { sourceId: 's1' });
    expect((await me.get(textPath)).status).toBe(404);
    expect(quotationsSchema.parse(await (await me.get('/api/essays/e1/quotations')).json()).texts).toEqual(
      [],
    );
    await run('add-source', { id: 's1', item: { title: 'A free ride' } });
    expect((await me.get(textPath)).status).toBe(200);
  });

  it.each([
    [
      'a source that is not there',
      () => me.send('PUT', '/api/essays/e1/sources/s9/text', fileForm('a.txt', 'A')),
      404,
    ],
    ['more than 10 MB', () => attach('x'.repeat(10.5 * 1024 * 1024)), 413],
    ['a form without a file', () => me.send('PUT', textPath, new FormData()), 422],
    ['a file without words', () => attach(' '), 422],
    ['a stranger who attaches', () => stranger.send('PUT', textPath, fileForm('a.txt', 'A')), 404],
    ['a stranger who reads', () => stranger.get(textPath), 404],
    ['a stranger who takes away', () => stranger.delete(textPath), 404],
    ['a stranger who looks quotations up', () => stranger.get('/api/essays/e1/quotations'), 404],
  ])('refuses %s', async (_, ask, status) => {
    const response = await ask();
    expect(problemSchema.parse(await response.json()).status).toBe(status);
    expect(test.faults).toEqual([]);
  });
});
