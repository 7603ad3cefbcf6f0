import * as z from 'zod/mini';
import type { DocumentJson } from '#shared/essay/document.ts';
import { type EssayListItem, essayListItemSchema, essaySchema, type RubricRef } from '#shared/essay/essay.ts';
import type { MapRecord } from '#shared/graph/records.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { type ApiClient, answered, bodyOf, createSessionWait } from '../../api.ts';

export type NewEssay = {
  readonly id: string;
  readonly title: string;
  readonly prompt?: string;
  readonly template?: string;
  readonly text?: DocumentJson;
};

const importedSchema = z.object({ essay: essaySchema, notes: z.array(z.string()) });

/** What the home page asks of the server. @throws Unreachable, Refusal */
export function createEssayRequests(api: ApiClient) {
  const essays = api.api.essays;
  // Making and importing are what the server makes a guest for; everything else needs an essay, and so somebody.
  const untilSession = createSessionWait(api);
  return {
    async list(): Promise<EssayListItem[]> {
      const answer = await answered(essays.$get({ query: {} }));
      return z.array(essayListItemSchema).parse(await bodyOf(answer));
    },
    /** What can still be brought back, last deleted first. */
    async deleted(): Promise<EssayListItem[]> {
      const answer = await answered(essays.$get({ query: { deleted: 'true' } }));
      return z.array(essayListItemSchema).parse(await bodyOf(answer));
    },
    async create(json: NewEssay) {
      await untilSession();
      await answered(essays.$post({ json }));
    },
    async patch(essayId: string, json: { title?: string; rubric?: RubricRef; deleted?: false }) {
      await answered(essays[':essayId'].$patch({ param: { essayId }, json }));
    },
    async remove(essayId: string) {
      await answered(essays[':essayId'].$delete({ param: { essayId } }));
    },
    async open(essayId: string) {
      const answer = await answered(essays[':essayId'].$get({ param: { essayId } }));
      return essaySnapshotSchema.parse(await bodyOf(answer));
    },
    /** Puts records onto a map that is still empty, as its first change. */
    async fill(essayId: string, commandId: string, records: readonly MapRecord[]) {
      const diff = { added: [...records], updated: [], removed: [] };
      const call = { name: 'apply-diff', args: { diff } };
      await answered(
        essays[':essayId'].commands.$post({ param: { essayId }, json: { commandId, baseRevision: 0, call } }),
      );
    },
    async exportFile(essayId: string): Promise<Blob> {
      const query = { format: 'groundwork-json' };
      const answer = await answered(essays[':essayId'].export.$get({ param: { essayId }, query }));
      return answer.blob();
    },
    async importFile(id: string, file: File) {
      await untilSession();
      const answer = await answered(essays.import.$post({ form: { file, id, format: 'groundwork-json' } }));
      return importedSchema.parse(await bodyOf(answer));
    },
  };
}

export type EssayRequests = ReturnType<typeof createEssayRequests>;
