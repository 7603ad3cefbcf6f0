import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptEdit } from './feedback-edit.ts';
import type { FeedbackRecords, LostWords } from './feedback-state.ts';
import type { KeptDraft } from './kept-feedback.ts';

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

/** The database of comments, at its newest form. Rejects where storage is blocked. */
export function openFeedbackTables(name = 'groundwork-feedback'): Promise<IDBPDatabase<FeedbackTables>> {
  return openDB<FeedbackTables>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('records');
      const edits = fresh.createObjectStore('edits', { keyPath: 'seq', autoIncrement: true });
      edits.createIndex('essay', 'essayId');
      edits.createIndex('edit', ['essayId', 'key'], { unique: true });
      fresh.createObjectStore('drafts', { keyPath: ['essayId', 'key'] });
      fresh.createObjectStore('lost', { keyPath: ['essayId', 'id'] });
    },
  });
}
