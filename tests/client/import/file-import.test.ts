import { nanoid } from 'nanoid';
import { describe, expect, it } from 'vitest';
import { createApi } from '#client/api.ts';
import { createFileImport, type ImportState } from '#client/import/file-import.ts';
import { createFileService } from '#client/import/file-service.ts';
import type { PostForm } from '#client/import/send-form.ts';
import { importFixture } from '#tests/support/file-content.ts';
import { createCaller, createTestApp, fetchOf } from '#tests/support/test-app.ts';

/** One file in front of the real server, with a line between them that can be cut. */
function createWorld(file: File) {
  const server = createTestApp();
  const me = createCaller(server);
  const line = { isCut: false };
  const postForm: PostForm = async (path, form, onSent) => {
    if (line.isCut) throw new TypeError('The connection failed.');
    onSent(1);
    const answer = await me.post(path, form);
    return { status: answer.status, text: await answer.text() };
  };
  const service = createFileService(createApi('http://localhost', fetchOf(me)), postForm);
  const work = createFileImport(service, file, nanoid);
  const steps: ImportState['step'][] = [];
  work.subscribe(() => steps.push(work.getState().step));
  const essays = async () => (await (await me.get('/api/essays')).json()) as unknown[]; // a list, as its schema says
  return { work, line, steps, essays };
}

const twoEssays = () => new File([importFixture('two-essays.txt')], 'two.txt');

describe('importing a file', () => {
  it('reads it first and makes nothing', async () => {
    const { work, steps, essays } = createWorld(twoEssays());
    await work.read();
    expect(steps).toEqual(['reading', 'reading', 'read']);
    expect(work.getState()).toMatchObject({ found: { essays: [{ words: expect.any(Number) }, {}] } });
    expect(await essays()).toEqual([]);
  });

  it('makes each of the essays that are chosen', async () => {
    const { work, essays } = createWorld(twoEssays());
    await work.read();
    await work.make([0, 1]);
    expect(work.getState()).toMatchObject({ step: 'made', essays: [{}, {}] });
    expect(await essays()).toHaveLength(2);
  });

  it('says what to do about a file that cannot be read', async () => {
    const { work } = createWorld(new File(['{\\rtf1 hello}'], 'a.rtf'));
    await work.read();
    expect(work.getState()).toEqual({
      step: 'failed',
      canRetry: false,
      words: expect.stringMatching(/rich text.*\.docx/),
    });
  });

  it('does not send a file that is too large', async () => {
    const { work, steps } = createWorld(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.docx'));
    await work.read();
    expect(steps).toEqual(['failed']);
    expect(work.getState()).toMatchObject({ words: expect.stringContaining('more than 10 MB') });
  });

  it('can be tried again when the connection is back, and makes nothing twice', async () => {
    const { work, line, essays } = createWorld(twoEssays());
    line.isCut = true;
    await work.read();
    expect(work.getState()).toMatchObject({ step: 'failed', canRetry: true });
    line.isCut = false;
    await work.read();
    await work.make([0]);
    await work.read();
    await work.make([0]);
    expect(await essays()).toHaveLength(1);
  });
});
