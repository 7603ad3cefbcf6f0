import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import type { EssayPatch } from './essay-service.ts';
import { contiguous, type KeptCall, type KeptChange, type KeptStore } from './kept-store.ts';
import type { SetAside } from './state.ts';
import type { KeptText } from './text/kept-text.ts';

/** Keeps things until the page closes: for private windows and blocked storage, where IndexedDB does not open. */
export function createMemoryKeptStore(): KeptStore {
  const snapshots = new Map<string, EssaySnapshot>();
  const changes = new Map<string, KeptChange>();
  const calls = new Map<string, KeptCall>();
  const patches = new Map<string, EssayPatch>();
  const asides = new Map<string, { readonly essayId: string; readonly words: SetAside }>();
  const texts = new Map<string, KeptText>();
  let seq = 0;

  return {
    readEssay: async (essayId) => {
      const snapshot = snapshots.get(essayId);
      if (!snapshot) return null;
      const own = [...changes.values()].filter((change) => change.essayId === essayId);
      return { snapshot, changes: contiguous(own, snapshot.revision) };
    },
    keepSnapshot: async (snapshot) => {
      const { id } = snapshot.essay;
      if ((snapshots.get(id)?.revision ?? -1) > snapshot.revision) return;
      snapshots.set(id, snapshot);
      for (const [key, change] of changes)
        if (change.essayId === id && change.revision <= snapshot.revision) changes.delete(key);
    },
    keepChange: async (change) => {
      changes.set(`${change.essayId} ${change.revision}`, change);
      calls.delete(`${change.essayId} ${change.commandId}`);
    },
    keepCall: async (call) => {
      const key = `${call.essayId} ${call.commandId}`;
      seq += 1;
      calls.set(key, { ...call, seq: calls.get(key)?.seq ?? seq });
    },
    dropCall: async (essayId, commandId) => {
      calls.delete(`${essayId} ${commandId}`);
    },
    adoptCalls: async (essayId, owner, living) => {
      for (const [key, call] of calls)
        if (call.essayId === essayId && !living.has(call.owner)) calls.set(key, { ...call, owner });
      return [...calls.values()]
        .filter((call) => call.essayId === essayId && call.owner === owner)
        .sort((a, b) => a.seq - b.seq);
    },
    keepText: async (text) => {
      texts.set(`${text.essayId} ${text.owner}`, text);
    },
    dropText: async (essayId, owner) => {
      texts.delete(`${essayId} ${owner}`);
    },
    readTexts: async (essayId, owner, living) =>
      [...texts.values()].filter(
        (text) => text.essayId === essayId && (text.owner === owner || !living.has(text.owner)),
      ),
    keepPatch: async (essayId, patch) => {
      if (patch) patches.set(essayId, patch);
      else patches.delete(essayId);
    },
    readPatch: async (essayId) => patches.get(essayId) ?? null,
    keepAside: async (essayId, words) => {
      asides.set(words.id, { essayId, words });
    },
    dropAside: async (_essayId, id) => {
      asides.delete(id);
    },
    readAside: async (essayId) =>
      [...asides.values()]
        .filter((aside) => aside.essayId === essayId)
        .map((aside) => aside.words)
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
  };
}
