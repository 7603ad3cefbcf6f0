import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { textOf } from '#shared/essay/document.ts';
import { storableText } from '#shared/graph/text.ts';
import { findQuotation, type SearchableText, searchableText } from '#shared/sources/quotation.ts';
import {
  attachedTextSchema,
  longestSourceText,
  quotationsSchema,
  sourceTextSchema,
} from '#shared/sources/source-texts.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRateLimit } from '../http/limits.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Stores } from '../stores.ts';
import { fileField } from '../text/file-form.ts';
import { filesNotRead } from '../text/files-not-read.ts';

const tags = ['Sources'];
/** Files of one person in ten minutes. */
const filesAtOnce = 60;
/** Texts that are kept ready to be searched. */
const mostReady = 16;

const sourceParams = essayParams.extend({
  sourceId: z.string().openapi({ param: { name: 'sourceId', in: 'path' }, description: 'The source’s id.' }),
});

const attach = createRoute({
  method: 'put',
  path: '/{essayId}/sources/{sourceId}/text',
  tags,
  summary: 'Attach the text of a source',
  description:
    'From a PDF with text, a web page, plain text, or any other file that essays are read from; instead of what was attached before.',
  request: {
    params: sourceParams,
    body: {
      content: { 'multipart/form-data': { schema: z.strictObject({ file: fileField }) } },
      required: true,
    },
  },
  responses: jsonAnswer(200, 'What is attached now.', attachedTextSchema),
});

const read = createRoute({
  method: 'get',
  path: '/{essayId}/sources/{sourceId}/text',
  tags,
  summary: 'The attached text of a source',
  request: { params: sourceParams },
  responses: jsonAnswer(200, 'Its words, a line a paragraph.', sourceTextSchema),
});

const detach = createRoute({
  method: 'delete',
  path: '/{essayId}/sources/{sourceId}/text',
  tags,
  summary: 'Take the attached text of a source away',
  request: { params: sourceParams },
  responses: { 204: { description: 'It is gone.' }, ...problemResponses },
});

const quotations = createRoute({
  method: 'get',
  path: '/{essayId}/quotations',
  tags,
  summary: 'Where the quotations of an essay stand in the attached texts',
  request: { params: essayParams },
  responses: jsonAnswer(200, 'The attached texts, and a place for each quotation.', quotationsSchema),
});

export function sourceTextRoutes(deps: Deps, { editor, sourceTexts }: Stores, permit: Permit) {
  const allowFile = createRateLimit(deps.now, filesAtOnce, 600);
  const readEssays = deps.readEssays ?? filesNotRead;
  const ready = createReadyTexts();
  const textOfSource = (essayId: string, sourceId: string) => {
    const row = editor.current(essayId).graph.sources.has(sourceId)
      ? sourceTexts.read(essayId, sourceId)
      : undefined;
    if (!row) throw new AppError('not-found', 'No text is attached to this source.');
    return row;
  };

  return createRoutes()
    .openapi(attach, async (c) => {
      const { essayId, sourceId } = c.req.valid('param');
      const { essay, person } = permit(c, essayId, 'attach-text');
      if (!editor.current(essay.id).graph.sources.has(sourceId))
        throw new AppError('not-found', 'There is no such source. It may have been removed.');
      allowFile(person.id);
      const { file } = c.req.valid('form');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { essays } = await readEssays({ name: file.name, bytes, format: null });
      const text = storableText(essays.map(({ document }) => textOf(0, document).text).join('\n'));
      if (text.length > longestSourceText)
        throw new AppError('text-too-long', 'This text is too long. Attach the chapter that you quote.');
      const name = storableText(file.name).slice(0, 200) || 'Text';
      const at = deps.now().toISOString();
      // The file was read meanwhile: who may no longer write the essay, or has lost it, attaches nothing.
      permit(c, essayId, 'attach-text');
      sourceTexts.write({ essayId: essay.id, sourceId, name, text, at });
      return c.json({ sourceId, name, at, characters: text.length }, 200);
    })
    .openapi(read, (c) => {
      const { essayId, sourceId } = c.req.valid('param');
      const { essay } = permit(c, essayId, 'read-essay');
      const { name, at, text } = textOfSource(essay.id, sourceId);
      return c.json({ sourceId, name, at, text }, 200);
    })
    .openapi(detach, (c) => {
      const { essayId, sourceId } = c.req.valid('param');
      const { essay } = permit(c, essayId, 'attach-text');
      textOfSource(essay.id, sourceId);
      sourceTexts.remove(essay.id, sourceId);
      return c.body(null, 204);
    })
    .openapi(quotations, (c) => {
      const { essay } = permit(c, c.req.valid('param').essayId, 'read-essay');
      const { graph } = editor.current(essay.id);
      const texts = sourceTexts.list(essay.id).filter(({ sourceId }) => graph.sources.has(sourceId));
      const textOfId = new Map(texts.map((row) => [row.sourceId, row]));
      const looked = [...graph.citations.values()].flatMap(({ id, sourceId, quotation }) => {
        const row = textOfId.get(sourceId);
        if (!row || quotation.trim() === '') return [];
        const lookup = findQuotation(ready(`${essay.id} ${sourceId} ${row.at}`, row.text), quotation);
        return [
          {
            citationId: id,
            sourceId,
            lookup: lookup.type === 'missing' ? lookup : { ...lookup, differences: [...lookup.differences] },
          },
        ];
      });
      return c.json(
        {
          texts: texts.map(({ sourceId, name, at, text }) => ({
            sourceId,
            name,
            at,
            characters: text.length,
          })),
          quotations: looked,
        },
        200,
      );
    });
}

function createReadyTexts(): (key: string, text: string) => SearchableText {
  const kept = new Map<string, SearchableText>();
  return (key, text) => {
    const before = kept.get(key);
    const searchable = before?.text === text ? before : searchableText(text);
    kept.delete(key);
    kept.set(key, searchable);
    const [oldest] = kept.keys();
    if (kept.size > mostReady && oldest !== undefined) kept.delete(oldest);
    return searchable;
  };
}
