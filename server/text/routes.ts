import { createRoute, z } from '@hono/zod-openapi';
import { fileFormats } from '#shared/essay/import/file-content.ts';
import { readTextSchema } from '#shared/essay/import/read-text.ts';
import { storableItem } from '#shared/essay/import/source-records.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createReadGate } from '../http/read-gate.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import { fileField } from './file-form.ts';
import { filesNotRead } from './files-not-read.ts';

/** Files of one person in ten minutes. */
const filesAtOnce = 60;

const readForm = z.strictObject({
  file: fileField,
  format: z
    .enum(fileFormats, `Use one of: ${fileFormats.join(', ')}.`)
    .optional()
    .openapi({
      description: 'For plain text of some kind; found by itself when left out.',
    }),
});

const readFile = createRoute({
  method: 'post',
  path: '/read',
  tags: ['Import and export'],
  summary: 'Read a file without making anything of it',
  description:
    'The essays in a Word document, OpenDocument text, PDF, web page, Markdown or plain text file, with what was found, guessed and dropped.',
  request: { body: { content: { 'multipart/form-data': { schema: readForm } }, required: true } },
  responses: jsonAnswer(200, 'At least one essay; several when the file holds several.', readTextSchema),
});

export function textRoutes(deps: Deps, identity: Identity) {
  const mayRead = createReadGate(deps, identity, filesAtOnce);
  const readEssays = deps.readEssays ?? filesNotRead;
  return createRoutes().openapi(readFile, async (c) => {
    const { file, format } = c.req.valid('form');
    await mayRead(c);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { essays, remarks } = await readEssays({ name: file.name, bytes, format: format ?? null });
    const told = essays.map((essay) => ({
      ...essay,
      sources: essay.sources.map((source) => ({ ...source, item: storableItem(source) })),
      remarks: [...essay.remarks],
    }));
    return c.json({ essays: told, remarks: [...remarks] }, 200);
  });
}
