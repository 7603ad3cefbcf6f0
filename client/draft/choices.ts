import { useSyncExternalStore } from 'react';
import type { Desk } from '#client/desk/desk.ts';
import { readDraftChoices, writeDraftChoices } from '#client/desk/preferences.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import type { NodeKindId } from '#shared/graph/records.ts';

/** What a person has said to proposals without putting them on the map; by proposal id. */
export type DraftChoices = {
  readonly rejected: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, NodeKindId>;
};

export type ChoiceStore = ReturnType<typeof createChoices>;

const stores = new WeakMap<Desk, ChoiceStore>();

/** One for each open essay: undo must reach it when the panel is not drawn. */
export function choicesOf(desk: Desk): ChoiceStore {
  const store = stores.get(desk) ?? createChoices(desk.getState().essay.id);
  stores.set(desk, store);
  return store;
}

export function useChoices(): DraftChoices {
  const store = choicesOf(useDesk());
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** Remembered on this device, for this essay. */
function createChoices(essayId: string) {
  const listeners = new Set<() => void>();
  let choices = fromKept(essayId);

  function set(next: DraftChoices) {
    choices = next;
    writeDraftChoices(essayId, { rejected: [...next.rejected], kinds: Object.fromEntries(next.kinds) });
    for (const listener of [...listeners]) listener();
  }

  return {
    get: () => choices,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    setRejected(ids: readonly string[], isRejected: boolean) {
      const rejected = new Set(choices.rejected);
      for (const id of ids) {
        if (isRejected) rejected.add(id);
        else rejected.delete(id);
      }
      set({ ...choices, rejected });
    },
    /** Null: as it was proposed. */
    setKind(id: string, kind: NodeKindId | null) {
      const kinds = new Map(choices.kinds);
      if (kind) kinds.set(id, kind);
      else kinds.delete(id);
      set({ ...choices, kinds });
    },
  };
}

function fromKept(essayId: string): DraftChoices {
  const { rejected, kinds } = readDraftChoices(essayId);
  return { rejected: new Set(rejected), kinds: new Map(Object.entries(kinds)) };
}
