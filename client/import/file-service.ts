import * as z from 'zod/mini';
import { essaySchema } from '#shared/essay/essay.ts';
import { type ReadText, readTextSchema } from '#shared/essay/import/read-text.ts';
import { type ApiClient, createSessionWait } from '../api.ts';
import { jsonOfForm, type PostForm } from './send-form.ts';

const madeSchema = z.object({ essay: essaySchema });

/** What the server does with files. @throws Unreachable, Refusal; a DOMException when it was given up */
export function createFileService(api: ApiClient, postForm: PostForm) {
  // A guest is made at the first write: two on their way together would make two.
  const untilSession = createSessionWait(api);
  return {
    async read(file: File, onSent: (share: number) => void, signal: AbortSignal): Promise<ReadText> {
      await untilSession();
      const form = new FormData();
      form.set('file', file);
      return readTextSchema.parse(await jsonOfForm(postForm('/api/text/read', form, onSent, signal)));
    },
    /** Makes an essay of one of those in the file. The same id again makes nothing new. */
    async make(
      file: File,
      { id, part }: { readonly id: string; readonly part: number },
      onSent: (share: number) => void,
      signal: AbortSignal,
    ) {
      const form = new FormData();
      for (const [name, value] of [
        ['id', id],
        ['part', String(part)],
      ] as const)
        form.set(name, value);
      form.set('file', file);
      const { essay } = madeSchema.parse(
        await jsonOfForm(postForm('/api/essays/import', form, onSent, signal)),
      );
      return { id: essay.id, title: essay.title };
    },
  };
}

export type FileService = ReturnType<typeof createFileService>;
