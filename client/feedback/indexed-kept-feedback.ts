import { type DBSchema, openDB } from 'idb';
import type { KeptEdit } from './feedback-edit.ts';
import type { FeedbackRecords, LostWords } from './feedback-state.ts';
import type { KeptDraft, KeptFeedback } from './kept-feedback.ts';

interface FeedbackTables extends DBSchema {
  records: { key: string; value: FeedbackRecords };
  edits: {
    key: number;
    value: KeptEdit & { seq?: number };
    indexes: { essay: string; edit: [string, string] };
  };
  drafts: { key: [string, string]; value: KeptDraft };
  lost: { key: [string, string]; value: { id: string; essayId: string; words: LostWords } };
}

/**
 * In IndexedDB, beside what the desk keeps: a database of its own, so that pages of before this version and after it
 * can be open at once. Rejects where storage is blocked.
 */
export async function openIndexedKeptFeedback(name = 'groundwork-feedback'): Promise<KeptFeedback> {
  const db = await openDB<FeedbackTables>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('records');
      const edits = fresh.createObjectStore('edits', { keyPath: 'seq', autoIncrement: true });
      edits.createIndex('essay', 'essayId');
      edits.createIndex('edit', ['essayId', 'key'], { unique: true });
      fresh.createObjectStore('drafts', { keyPath: ['essayId', 'key'] });
      fresh.createObjectStore('lost', { keyPath: ['essayId', 'id'] });
    },
  });
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
