import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { EssayPatch } from './essay-service.ts';
import type { KeptCall, KeptChange, KeptSnapshot } from './kept-store.ts';
import type { SetAside } from './state.ts';
import type { KeptText } from './text/kept-text.ts';

interface KeptTables extends DBSchema {
  snapshots: { key: string; value: KeptSnapshot };
  changes: { key: [string, number]; value: KeptChange };
  calls: {
    key: number;
    value: Omit<KeptCall, 'seq'> & { seq?: number };
    indexes: { command: [string, string]; essay: string };
  };
  patches: { key: string; value: EssayPatch };
  texts: { key: [string, string]; value: KeptText };
  asides: { key: [string, string]; value: { id: string; essayId: string; words: SetAside } };
}

/** The desk's database, at its newest form. Rejects where storage is blocked. */
export function openKeptTables(name = 'groundwork'): Promise<IDBPDatabase<KeptTables>> {
  return openDB<KeptTables>(name, 2, {
    upgrade(fresh, before) {
      if (before < 2) fresh.createObjectStore('texts', { keyPath: ['essayId', 'owner'] });
      if (before >= 1) return;
      fresh.createObjectStore('snapshots', { keyPath: 'essay.id' });
      fresh.createObjectStore('changes', { keyPath: ['essayId', 'revision'] });
      const calls = fresh.createObjectStore('calls', { keyPath: 'seq', autoIncrement: true });
      calls.createIndex('command', ['essayId', 'commandId'], { unique: true });
      calls.createIndex('essay', 'essayId');
      fresh.createObjectStore('patches');
      fresh.createObjectStore('asides', { keyPath: ['essayId', 'id'] });
    },
  });
}
