import { openKeptTables } from '../desk/kept-tables.ts';
import { openFeedbackTables } from '../feedback/feedback-tables.ts';

/** Edits of maps, texts and titles that have not reached the server. */
export async function edits(): Promise<number> {
  return ask(openKeptTables, async (db) => {
    const counts = await Promise.all((['calls', 'texts', 'patches'] as const).map((name) => db.count(name)));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

/** Comments and replies that have not reached the server, sent or still being written. */
export async function comments(): Promise<number> {
  return ask(openFeedbackTables, async (db) => (await db.count('edits')) + (await db.count('drafts')));
}

/** Empties both databases; pages that have them open keep working, on nothing. */
export async function clearKept() {
  await ask(openKeptTables, async (db) => {
    const transaction = db.transaction(db.objectStoreNames, 'readwrite');
    for (const name of db.objectStoreNames) await transaction.objectStore(name).clear();
    await transaction.done;
    return 0;
  });
  await ask(openFeedbackTables, async (db) => {
    const transaction = db.transaction(db.objectStoreNames, 'readwrite');
    for (const name of db.objectStoreNames) await transaction.objectStore(name).clear();
    await transaction.done;
    return 0;
  });
}

type Closable = { readonly close: () => void };

/** 0 where storage is blocked: nothing is kept there. */
async function ask<Db extends Closable>(open: () => Promise<Db>, act: (db: Db) => Promise<number>) {
  const db = await open().catch(() => null);
  if (!db) return 0;
  try {
    return await act(db);
  } finally {
    db.close();
  }
}
