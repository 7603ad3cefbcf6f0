import type { KeptEdit } from './feedback-edit.ts';
import type { FeedbackRecords, LostWords } from './feedback-state.ts';
import type { KeptDraft, KeptFeedback } from './kept-feedback.ts';

/** Keeps things until the page closes: for private windows and blocked storage, where IndexedDB does not open. */
export function createMemoryKeptFeedback(): KeptFeedback {
  const records = new Map<string, FeedbackRecords>();
  const edits = new Map<string, KeptEdit>();
  const drafts = new Map<string, KeptDraft>();
  const lost = new Map<string, { readonly essayId: string; readonly words: LostWords }>();
  const ofEssay = <T extends { readonly essayId: string }>(rows: ReadonlyMap<string, T>, essayId: string) =>
    [...rows.values()].filter((row) => row.essayId === essayId);

  return {
    readRecords: async (essayId) => records.get(essayId) ?? null,
    keepRecords: async (essayId, next) => {
      records.set(essayId, next);
    },
    readRecordsElsewhere: async (essayId) =>
      [...records].filter(([id]) => id !== essayId).map(([, rows]) => rows),
    readEdits: async (essayId) => ofEssay(edits, essayId),
    keepEdit: async (edit) => {
      edits.set(edit.key, edit);
    },
    dropEdit: async (_essayId, key) => {
      edits.delete(key);
    },
    readDrafts: async (essayId) => ofEssay(drafts, essayId),
    keepDraft: async (draft) => {
      drafts.set(`${draft.essayId} ${draft.key}`, draft);
    },
    dropDraft: async (essayId, key) => {
      drafts.delete(`${essayId} ${key}`);
    },
    readLost: async (essayId) =>
      ofEssay(lost, essayId)
        .map(({ words }) => words)
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    keepLost: async (essayId, words) => {
      lost.set(words.id, { essayId, words });
    },
    dropLost: async (_essayId, id) => {
      lost.delete(id);
    },
  };
}
