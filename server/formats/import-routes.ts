import { createRoute, z } from '@hono/zod-openapi';
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import { AppError } from '#shared/errors.ts';
import { essaySchema } from '#shared/essay/essay.ts';

import { idSchema } from '#shared/graph/records.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import type { Deps } from '../deps.ts';
import { createEssay } from '../essays/create.ts';
import { jsonAnswer } from '../http/answers.ts';
import { classic } from '../http/classic.ts';
import { createRateLimit } from '../http/limits.ts';
import { createRoutes } from '../http/valid.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { fileField, fileFormatNamed, partField } from '../text/file-form.ts';
import { filesNotRead } from '../text/files-not-read.ts';
import { essayOfFile } from './essay-of-file.ts';
import { formatNamed } from './index.ts';

/** Imports of one person in ten minutes. */
const importsAtOnce = 60;

const importForm = z.strictObject({
  file: fileField,
  format: z
    .string()
    .max(80)
    .optional()
    .openapi({ description: 'A format’s id; found by itself when left out.' }),
  part: partField,
  id: classic(idSchema)
    .optional()
    .openapi({ description: 'The new essay’s id, to make a repeated import harmless.' }),
});

const importEssay = createRoute({
  method: 'post',
  path: '/import',
  tags: ['Import and export'],
  summary: 'Make an essay from a file',
  description:
    'From a file that Groundwork exported, with its map; or from a Word document, OpenDocument text, PDF, web page, Markdown or plain text, with its footnotes, and its bibliography as sources.',
  request: { body: { content: { 'multipart/form-data': { schema: importForm } }, required: true } },
  responses: jsonAnswer(
    201,
    'The new essay, and notes on what was found, left out, repaired or guessed.',
    z.strictObject({ essay: essaySchema, notes: z.array(z.string()) }),
  ),
});

export function importRoutes(deps: Deps, stores: Stores, identity: Identity, rubrics: Rubrics) {
  const allowImport = createRateLimit(deps.now, importsAtOnce, 600);
  const readEssays = deps.readEssays ?? filesNotRead;
  return createRoutes().openapi(importEssay, async (c) => {
    const form = c.req.valid('form');
    const fileFormat = fileFormatNamed(form.format ?? '');
    // A name that is neither is told what there is.
    const format = form.format !== undefined && !fileFormat ? formatNamed(form.format, '/format') : null;
    if (format && !format.read) throw new AppError('not-valid', 'That format can be written, but not read.');
    const person = await identity.personOrGuest(c);
    allowImport(person.id);
    const id = form.id ?? deps.newId();
    const bytes = new Uint8Array(await form.file.arrayBuffer());
    const sent = { name: form.file.name, bytes, format: fileFormat };
    if (format?.read || (!fileFormat && isGroundworkFile(sent))) {
      const text = new TextDecoder().decode(bytes);
      const { document, notes } = (format?.read ?? readGroundwork)(text);
      const isHere = rubrics.mayName(document.rubric, person);
      const essay = createEssay(deps, stores, {
        ...document,
        rubric: isHere ? document.rubric : defaultRubric,
        id,
        request: { import: text },
        ownerId: person.id,
      });
      return c.json({ essay, notes: isHere ? [...notes] : [...notes, rubricNotHere] }, 201);
    }
    const part = form.part ?? 0;
    // Before the file is read, which takes its bytes to another thread.
    const request = { import: bytesToHex(sha256(bytes)), part, format: fileFormat };
    const { document, notes } = essayOfFile(await readEssays(sent), part, sent.name, deps.newId);
    const essay = createEssay(deps, stores, { ...document, id, request, ownerId: person.id });
    return c.json({ essay, notes }, 201);
  });
}

const rubricNotHere =
  'The rubric that the file names is not here; the argument essay’s is used. Bring the rubric in by its own file and choose it.';

function readGroundwork(text: string) {
  const { read } = formatNamed('groundwork-json', '/format');
  if (!read) throw new Error('Groundwork’s own format is read');
  return read(text);
}

/** JSON, as its name or its first words say. Shortcuts of Google Docs are JSON too, and are told apart by their name. */
function isGroundworkFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 2000));
  return /^\s*[[{]/.test(head) && (/\.json$/i.test(name) || /"(?:graph|groundwork-json)"/.test(head));
}
