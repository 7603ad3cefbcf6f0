import {
  type Bibliography,
  bibliographySchema,
  type CitationStyleId,
} from '#shared/sources/citation-styles.ts';
import { type ReadSources, readSourcesSchema } from '#shared/sources/reading.ts';
import {
  type AttachedText,
  attachedTextSchema,
  type Quotations,
  quotationsSchema,
  type SourceText,
  sourceTextSchema,
} from '#shared/sources/source-texts.ts';
import { type ApiClient, answered, api, bodyOf, Refusal } from '../api.ts';

/** What the server knows of an essay's sources beyond the map. All throw Unreachable and Refusal, as in api.ts. */
export function createSourceService(client: ApiClient) {
  const essays = client.api.essays[':essayId'];
  const text = essays.sources[':sourceId'].text;
  return {
    async readList(list: string): Promise<ReadSources> {
      return readSourcesSchema.parse(
        await bodyOf(await answered(client.api.sources.read.$post({ json: { text: list } }))),
      );
    },
    async bibliography(essayId: string, style: CitationStyleId): Promise<Bibliography> {
      const asked = essays.bibliography.$get({ param: { essayId }, query: { style } });
      return bibliographySchema.parse(await bodyOf(await answered(asked)));
    },
    async quotations(essayId: string): Promise<Quotations> {
      const asked = essays.quotations.$get({ param: { essayId } });
      return quotationsSchema.parse(await bodyOf(await answered(asked)));
    },
    /** Null where none is attached. */
    async text(essayId: string, sourceId: string): Promise<SourceText | null> {
      try {
        const asked = text.$get({ param: { essayId, sourceId } });
        return sourceTextSchema.parse(await bodyOf(await answered(asked)));
      } catch (error) {
        if (error instanceof Refusal && error.status === 404) return null;
        throw error;
      }
    },
    async attach(essayId: string, sourceId: string, file: File): Promise<AttachedText> {
      const asked = text.$put({ param: { essayId, sourceId }, form: { file } });
      return attachedTextSchema.parse(await bodyOf(await answered(asked)));
    },
    async detach(essayId: string, sourceId: string): Promise<void> {
      await answered(text.$delete({ param: { essayId, sourceId } }));
    },
  };
}

export const sourceService = createSourceService(api);

/** For people, what is in the way. */
export function failureWords(error: unknown): string {
  return error instanceof Refusal
    ? error.message
    : 'The server cannot be reached just now. What you have noted is kept; try again in a moment.';
}
