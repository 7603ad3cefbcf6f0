import { nanoid } from 'nanoid';
import { afterEach, describe, expect, it } from 'vitest';
import { createApi } from '#client/api.ts';
import { createEssayRequests } from '#client/pages/home/essay-requests.ts';
import { createHome } from '#client/pages/home/home.ts';
import { rowsMatching } from '#client/pages/home/home-state.ts';
import { textOf } from '#shared/essay/document.ts';
import { templateNamed } from '#shared/essay/templates/index.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { createCaller, createTestApp, fetchOf } from '#tests/support/test-app.ts';

const open: { stop: () => void; close: () => void }[] = [];

afterEach(() => {
  for (const { stop, close } of open.splice(0)) {
    stop();
    close();
  }
});

/** The page's store in front of the real server, with a line between them that can be cut. */
function createWorld() {
  const app = createTestApp();
  open.push(app);
  const caller = createCaller(app);
  const through = fetchOf(caller);
  const line = { isCut: false };
  const send: typeof fetch = async (input, init) => {
    if (line.isCut) throw new TypeError('Failed to fetch');
    return through(input, init);
  };
  const home = createHome(createEssayRequests(createApi('http://localhost', send)), nanoid);
  return { caller, app, home, line };
}

const blank = templateOf('blank');
const sample = templateOf('sample-border-security');

describe('the home page', () => {
  it('starts with nothing for somebody new', async () => {
    const { home } = createWorld();
    expect(home.getState().phase).toBe('loading');
    await home.load();
    expect(home.getState()).toMatchObject({ phase: 'ready', rows: [], isOffline: false });
  });

  it('makes a map from a template and lists it with what the rubric says', async () => {
    const { home } = createWorld();
    const id = await home.start(sample);
    await home.load();
    expect(home.getState().rows).toMatchObject([
      { essay: { id, title: 'Border security and human rights' }, nodes: 26, openFindings: 2 },
    ]);
  });

  it('makes a map from a pasted outline', async () => {
    const { home } = createWorld();
    const { graph } = readSketch(
      'Buses should be free\n  + More people would ride\n  - It costs money',
      nanoid,
    );
    const id = await home.startFromOutline('Buses', graph);
    await home.load();
    expect(home.getState().rows).toMatchObject([{ essay: { id, title: 'Buses' }, nodes: 3, revision: 1 }]);
  });

  it('renames, and takes the new title back when the server is away', async () => {
    const { home, line } = createWorld();
    const row = await listed(home);
    await home.rename(row, 'A better title');
    await home.load();
    const [renamed] = home.getState().rows;
    expect(renamed?.essay.title).toBe('A better title');
    line.isCut = true;
    if (renamed) await home.rename(renamed, 'Never sent');
    expect(home.getState().rows[0]?.essay.title).toBe('A better title');
    expect(home.getState().notice?.text).toBe(
      '“A better title” was not renamed: the server cannot be reached. Try again when the connection is back.',
    );
    expect(home.getState().isOffline).toBe(true);
  });

  it('duplicates the whole map under a new id', async () => {
    const { home, app } = createWorld();
    await home.start(sample);
    await home.load();
    const [row] = home.getState().rows;
    if (!row) throw new Error('The sample is not listed.');
    app.clock.now = new Date(app.clock.now.getTime() + 60_000); // the list is sorted by the last change
    await home.duplicate(row);
    const { rows, notice } = home.getState();
    expect(rows.map(({ essay, nodes, openFindings }) => [essay.title, nodes, openFindings])).toEqual([
      ['Copy of Border security and human rights', 26, 2],
      ['Border security and human rights', 26, 2],
    ]);
    expect(notice?.text).toBe('“Copy of Border security and human rights” was added to your maps.');
    expect(app.faults).toEqual([]);
  });

  it('duplicates the text, and the links to it', async () => {
    const { home, caller } = createWorld();
    const { essay } = await listed(home);
    const post = (path: string, body: unknown) => caller.post(`/api/essays/${essay.id}/${path}`, body);
    const slice = { content: [{ type: 'text', text: 'Ships wait.' }] };
    const steps = ['', ' '].map(() => ({ stepType: 'replace', from: 1, to: 1, slice }));
    await post('steps', { commandId: 's1', textVersion: 0, steps });
    const passage = {
      quote: { exact: 'Ships wait.', prefix: '', suffix: 'Ships wait.' },
      position: { start: 0, end: 11 },
      textVersion: 2,
    };
    for (const call of [
      { name: 'add-node', args: { id: 'n1', kind: 'claim' } },
      { name: 'add-anchor', args: { id: 'a1', nodeId: 'n1', ...passage } },
    ])
      await post('commands', { commandId: call.name, baseRevision: 0, call });
    const row = await home.load().then(() => home.getState().rows[0]);
    if (row) await home.duplicate(row);
    const copy = home.getState().rows.find((other) => other.essay.id !== essay.id);
    const answer = await caller.get(`/api/essays/${copy?.essay.id}`);
    const { text, graph } = essaySnapshotSchema.parse(await answer.json());
    expect(textOf(text.version, text.document)).toMatchObject({ version: 1, text: 'Ships wait.Ships wait.' });
    expect(graph.anchors).toEqual([{ type: 'anchor', id: 'a1', nodeId: 'n1', ...passage, textVersion: 1 }]);
  });

  it('deletes at once and brings back with undo', async () => {
    const { home } = createWorld();
    const row = await listed(home);
    await home.remove(row);
    expect(home.getState()).toMatchObject({
      rows: [],
      notice: { text: '“Untitled map” was deleted.', restores: { essay: { id: row.essay.id } } },
    });
    await home.restore(row);
    expect(home.getState().rows.map(({ essay }) => essay.id)).toEqual([row.essay.id]);
    expect(home.getState().notice?.text).toBe('“Untitled map” is back.');
  });

  it('lists what was deleted until it is brought back from there', async () => {
    const { home, line } = createWorld();
    const row = await listed(home);
    expect(home.getState().deleted).toEqual([]);
    await home.remove(row);
    const [deleted] = home.getState().deleted;
    expect(deleted?.essay).toMatchObject({ id: row.essay.id, deletedAt: expect.any(String) });
    if (!deleted) return;
    line.isCut = true;
    await home.restore(deleted);
    expect(home.getState()).toMatchObject({ deleted: [deleted], rows: [], isOffline: true });
    line.isCut = false;
    const restored = home.restore(deleted);
    expect(home.getState().deleted).toEqual([]); // at once
    await restored;
    expect(home.getState().deleted).toEqual([]);
    expect(home.getState().rows.map(({ essay }) => essay.id)).toEqual([row.essay.id]);
  });

  it('keeps the row when deleting does not reach the server', async () => {
    const { home, line } = createWorld();
    const row = await listed(home);
    line.isCut = true;
    await home.remove(row);
    expect(home.getState().rows.map(({ essay }) => essay.id)).toEqual([row.essay.id]);
    expect(home.getState().notice?.text).toContain('was not deleted');
  });

  it('writes a file that comes back as an equal map', async () => {
    const { home } = createWorld();
    await home.start(sample);
    await home.load();
    const [row] = home.getState().rows;
    const file = row && (await home.fileOf(row));
    expect(file?.name).toBe('Border security and human rights.groundwork.json');
    await home.takeFile(new File([file?.content ?? ''], file?.name ?? ''));
    const { rows, report, making } = home.getState();
    expect(rows.map(({ nodes }) => nodes)).toEqual([26, 26]);
    expect(report).toMatchObject({ essay: { title: 'Border security and human rights' }, notes: [] });
    expect(making).toBeNull();
  });

  it('says why a file cannot be imported', async () => {
    const { home } = createWorld();
    await home.load();
    await home.takeFile(new File(['{"a": 1}'], 'notes.json'));
    expect(home.getState().report).toEqual({
      fileName: 'notes.json',
      essay: null,
      notes: ['This file holds no Groundwork map. Choose a file that Groundwork exported.'],
    });
    expect(home.getState().rows).toEqual([]);
  });

  it('says when the list cannot be had, and shows it once it can', async () => {
    const { home, line } = createWorld();
    line.isCut = true;
    await home.load();
    expect(home.getState()).toMatchObject({ phase: 'failed', isOffline: true });
    line.isCut = false;
    home.connectionChanged(true);
    await home.load();
    expect(home.getState()).toMatchObject({ phase: 'ready', isOffline: false });
  });

  it('asks for the same essay again when the answer to the first try was lost', async () => {
    const { home, line } = createWorld();
    line.isCut = true;
    expect(await home.start(blank)).toBeNull();
    line.isCut = false;
    const id = await home.start(blank);
    await home.load();
    expect(home.getState().rows.map(({ essay }) => essay.id)).toEqual([id]);
    expect(home.getState().isOffline).toBe(false);
  });

  it('finds titles by all words in any order and case', async () => {
    const { home } = createWorld();
    const row = await listed(home);
    const rows = ['Free school lunches', 'Schools and buses', 'Free buses'].map((title) => ({
      ...row,
      essay: { ...row.essay, title },
    }));
    const titles = (search: string) => rowsMatching(rows, search).map(({ essay }) => essay.title);
    expect(titles('  ')).toEqual(['Free school lunches', 'Schools and buses', 'Free buses']);
    expect(titles('SCHOOL free')).toEqual(['Free school lunches']);
    expect(titles('train')).toEqual([]);
  });
});

async function listed(home: ReturnType<typeof createHome>) {
  await home.start(blank);
  await home.load();
  const [row] = home.getState().rows;
  if (!row) throw new Error('The new map is not listed.');
  return row;
}

function templateOf(id: string) {
  const template = templateNamed(id);
  if (!template) throw new Error(`There is no template ${id}.`);
  return template;
}
