import { type Dashboard, dashboardSchema } from '#shared/assignments/dashboard.ts';
import { type Process, processSchema } from '#shared/essay/process.ts';
import { answered } from '../api.ts';
import { askServer } from '../ask.ts';

const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}/dashboard`;

/** What of a dashboard can be saved. */
export type SavedPart = 'class' | 'rules' | 'pdf';

const queries: Readonly<Record<SavedPart, string>> = {
  class: 'format=csv&part=class',
  rules: 'format=csv&part=rules',
  pdf: 'format=pdf',
};

/** Every failure is an Unreachable or a Refusal (client/api.ts). */
export const dashboardService = {
  read: (assignmentId: string): Promise<Dashboard> => askServer(dashboardSchema, 'GET', at(assignmentId)),
  process: (essayId: string): Promise<Process> =>
    askServer(processSchema, 'GET', `/essays/${encodeURIComponent(essayId)}/process`),
  file: async (assignmentId: string, part: SavedPart): Promise<Blob> => {
    const answer = await answered(fetch(`/api${at(assignmentId)}/export?${queries[part]}`));
    return answer.blob();
  },
};
