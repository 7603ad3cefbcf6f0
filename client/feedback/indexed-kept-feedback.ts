import { openFeedbackTables } from './feedback-tables.ts';
import type { KeptFeedback } from './kept-feedback.ts';

/**
 * In IndexedDB, beside what the desk keeps: a database of its own, so that pages of before this version and after it
 * can be open at once. Rejects where storage is blocked.
 */
export async function openIndexedKeptFeedback(name = 'groundwork-feedback'): Promise<KeptFeedback> {
  const db = await openFeedbackTables(name);
  const ofEssay = (essayId: string) => IDBKeyRange.bound([essayId, ''], [essayId, '\uffff']);

  return {
    readRecords: async (essayId) => (await db.get('records', essayId)) ?? null,
    keepRecords: async (essayId, records) => {
      await db.put('records', records, essayId);
    },
    readRecordsElsewhere: async (essayId) => {
      const transaction = db.transaction('records');
      const [keys, rows] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
      return rows.filter((_row, index) => keys[index] !== essayId);
    },
    readEdits: async (essayId) => {
      const rows = await db.getAllFromIndex('edits', 'essay', essayId);
      return rows
        .toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
        .map(({ key, edit }) => ({ key, essayId, edit }));
    },
    keepEdit: async (edit) => {
      const transaction = db.transaction('edits', 'readwrite');
      const seq = await transaction.store.index('edit').getKey([edit.essayId, edit.key]);
      await transaction.store.put(seq === undefined ? edit : { ...edit, seq });
      await transaction.done;
    },
    dropEdit: async (essayId, key) => {
      const transaction = db.transaction('edits', 'readwrite');
      const seq = await transaction.store.index('edit').getKey([essayId, key]);
      if (seq !== undefined) await transaction.store.delete(seq);
      await transaction.done;
    },
    readDrafts: (essayId) => db.getAll('drafts', ofEssay(essayId)),
    keepDraft: async (draft) => {
      await db.put('drafts', draft);
    },
    dropDraft: async (essayId, key) => {
      await db.delete('drafts', [essayId, key]);
    },
    readLost: async (essayId) => {
      const rows = await db.getAll('lost', ofEssay(essayId));
      return rows.map(({ words }) => words).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    keepLost: async (essayId, words) => {
      await db.put('lost', { id: words.id, essayId, words });
    },
    dropLost: async (essayId, id) => {
      await db.delete('lost', [essayId, id]);
    },
  };
}
