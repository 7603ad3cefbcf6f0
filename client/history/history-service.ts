import {
  type Version,
  type VersionState,
  type VersionsResponse,
  versionSchema,
  versionStateSchema,
  versionsResponseSchema,
} from '#shared/essay/versions.ts';
import { type ApiClient, answered, api, bodyOf, expected } from '../api.ts';

export type HistoryService = ReturnType<typeof createHistoryService>;

/** What the history asks of the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createHistoryService(client: ApiClient) {
  const essay = client.api.essays[':essayId'];
  return {
    /** Newest first; `before` is `next` of the page before, null for the newest. */
    async list(essayId: string, before: number | null): Promise<VersionsResponse> {
      const query = before === null ? {} : { before: String(before) };
      const answer = await answered(essay.versions.$get({ param: { essayId }, query }));
      return expected(versionsResponseSchema, await bodyOf(answer));
    },
    async read(essayId: string, revision: number): Promise<VersionState> {
      const param = { essayId, revision: String(revision) };
      const answer = await answered(essay.versions[':revision'].$get({ param }));
      return expected(versionStateSchema, await bodyOf(answer));
    },
    async name(essayId: string, revision: number, name: string | null): Promise<Version> {
      const param = { essayId, revision: String(revision) };
      const answer = await answered(essay.versions[':revision'].$patch({ param, json: { name } }));
      return expected(versionSchema, await bodyOf(answer));
    },
  };
}

export const historyService = createHistoryService(api);
