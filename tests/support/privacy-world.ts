import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { nanoid } from 'nanoid';
import { openDatabase } from '#db/open.ts';
import { answered, createClassWorld } from './class-world.ts';
import type { Caller } from './test-app.ts';

export type PrivacyWorld = Awaited<ReturnType<typeof createPrivacyWorld>>;

const sentence = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

type Asked = Omit<NonNullable<Parameters<typeof createClassWorld>[0]>, 'db'>;

/** A class in a database file of its own, whose bytes can be looked at. */
export async function createPrivacyWorld(asked: Asked = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-privacy-'));
  const file = join(folder, 'groundwork.db');
  const { db, close } = openDatabase(file);
  const world = await createClassWorld({ ...asked, db });

  return {
    ...world,
    ...{ db, file },
    /** An account of what was a guest’s; the same person. */
    async signUp(caller: Caller, name: string) {
      const email = `${name.toLowerCase().replaceAll(' ', '.')}@school.org`;
      const made = { name, email, password: 'a long password' };
      await answered(caller.post('/api/session/sign-up', made));
      return made;
    },
    /** A comment of its own on an essay, with an answer to it if somebody answers. Answers its id. */
    async comment(writer: Caller, essayId: string, words: string, answerer?: Caller) {
      const id = nanoid();
      await answered(
        writer.post(`/api/essays/${essayId}/comments`, {
          ...{ id, assessmentId: null, revision: 1, kind: 'question', criterionId: null },
          ...{ place: { type: 'essay' }, body: sentence(words), nextStep: '', link: '' },
        }),
      );
      if (answerer)
        await answered(
          answerer.post(`/api/comments/${id}/replies`, { id: nanoid(), stance: null, text: 'I will.' }),
        );
      return id;
    },
    /** An assessment that is submitted, and given back if it is to be. Answers its id. */
    async assess(assessor: Caller, essayId: string, words: string, isReleased: boolean) {
      const id = nanoid();
      const { edition } = await answered<{ edition: number }>(
        assessor.post(`/api/essays/${essayId}/assessments`, { id, type: 'instructor' }),
      );
      await answered(assessor.patch(`/api/assessments/${id}`, { edition, overall: sentence(words) }));
      await answered(assessor.post(`/api/assessments/${id}/submit`));
      if (isReleased) await answered(assessor.post(`/api/assessments/${id}/release`));
      return id;
    },
    /** The files of somebody’s data as text, by name. */
    async data(caller: Caller): Promise<Record<string, string>> {
      const answer = await caller.get('/api/account/data');
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
      return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
    },
    close() {
      world.close();
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
