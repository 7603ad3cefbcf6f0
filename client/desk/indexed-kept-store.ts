import { contiguous, type KeptCall, type KeptStore, wholeSnapshot } from './kept-store.ts';
import { openKeptTables } from './kept-tables.ts';

/** What the browser keeps, in IndexedDB; shared by its tabs. Rejects where storage is blocked (private windows). */
export async function openIndexedKeptStore(name = 'groundwork'): Promise<KeptStore> {
  const db = await openKeptTables(name);
  const upTo = (essayId: string, revision: number) => IDBKeyRange.bound([essayId, 0], [essayId, revision]);

  return {
    readEssay: async (essayId) => {
      const transaction = db.transaction(['snapshots', 'changes']);
      const snapshot = await transaction.objectStore('snapshots').get(essayId);
      if (!snapshot) return null;
      const all = upTo(essayId, Number.MAX_SAFE_INTEGER);
      const changes = await transaction.objectStore('changes').getAll(all);
      return { snapshot: await wholeSnapshot(snapshot), changes: contiguous(changes, snapshot.revision) };
    },
    keepSnapshot: async (snapshot) => {
      const transaction = db.transaction(['snapshots', 'changes'], 'readwrite');
      const snapshots = transaction.objectStore('snapshots');
      const known = await snapshots.get(snapshot.essay.id);
      if ((known?.revision ?? -1) <= snapshot.revision) {
        await snapshots.put(snapshot);
        await transaction.objectStore('changes').delete(upTo(snapshot.essay.id, snapshot.revision));
      }
      await transaction.done;
    },
    keepChange: async (change) => {
      const transaction = db.transaction(['changes', 'calls'], 'readwrite');
      await transaction.objectStore('changes').put(change);
      const calls = transaction.objectStore('calls');
      const seq = await calls.index('command').getKey([change.essayId, change.commandId]);
      if (seq !== undefined) await calls.delete(seq);
      await transaction.done;
    },
    keepCall: async (call) => {
      const transaction = db.transaction('calls', 'readwrite');
      const seq = await transaction.store.index('command').getKey([call.essayId, call.commandId]);
      await transaction.store.put(seq === undefined ? call : { ...call, seq });
      await transaction.done;
    },
    dropCall: async (essayId, commandId) => {
      const transaction = db.transaction('calls', 'readwrite');
      const seq = await transaction.store.index('command').getKey([essayId, commandId]);
      if (seq !== undefined) await transaction.store.delete(seq);
      await transaction.done;
    },
    adoptCalls: async (essayId, owner, living) => {
      const transaction = db.transaction('calls', 'readwrite');
      const own: KeptCall[] = [];
      for await (const cursor of transaction.store.index('essay').iterate(essayId)) {
        const call: KeptCall = { ...cursor.value, seq: cursor.primaryKey, owner };
        const isMine = cursor.value.owner === owner;
        if (!isMine && living.has(cursor.value.owner)) continue;
        if (!isMine) await cursor.update(call);
        own.push(call);
      }
      await transaction.done;
      return own.sort((a, b) => a.seq - b.seq);
    },
    keepText: async (text) => {
      await db.put('texts', text);
    },
    dropText: async (essayId, owner) => {
      await db.delete('texts', [essayId, owner]);
    },
    readTexts: async (essayId, owner, living) => {
      const rows = await db.getAll('texts', IDBKeyRange.bound([essayId, ''], [essayId, '\uffff']));
      return rows.filter((row) => row.owner === owner || !living.has(row.owner));
    },
    keepPatch: async (essayId, patch) => {
      if (patch) await db.put('patches', patch, essayId);
      else await db.delete('patches', essayId);
    },
    readPatch: async (essayId) => (await db.get('patches', essayId)) ?? null,
    keepAside: async (essayId, words) => {
      await db.put('asides', { id: words.id, essayId, words });
    },
    dropAside: async (essayId, id) => {
      await db.delete('asides', [essayId, id]);
    },
    readAside: async (essayId) => {
      const rows = await db.getAll('asides', IDBKeyRange.bound([essayId, ''], [essayId, '\uffff']));
      return rows.map((row) => row.words).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
  };
}
