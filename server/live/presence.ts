import { goneAfter, type PersonPlace, type Present } from '#shared/essay/presence.ts';

/** Of one person on one essay. More are no windows, but somebody who makes the others look again and again. */
const mostWindows = 20;

export type Presence = ReturnType<typeof createPresence>;

type Window = {
  readonly personId: string;
  readonly name: string;
  readonly place: PersonPlace | null;
  /** Milliseconds since 1970: when it last said something, and when its place last changed. */
  readonly heardAt: number;
  readonly movedAt: number;
};

/**
 * Who has which essay open, and where they are in it. Kept in memory only: it is true for seconds. `tell` is called
 * when there is something new to tell about an essay.
 */
export function createPresence(now: () => Date, tell: (essayId: string) => void) {
  const essays = new Map<string, Map<string, Window>>();

  /** The windows of an essay that were heard of lately. */
  function windowsOf(essayId: string): readonly Window[] {
    const windows = essays.get(essayId);
    if (!windows) return [];
    const since = now().getTime() - goneAfter;
    for (const [key, { heardAt }] of windows) if (heardAt <= since) windows.delete(key);
    if (windows.size === 0) essays.delete(essayId);
    return [...windows.values()];
  }

  return {
    /** A window says where its person is; saying the same again keeps it from being taken for gone. */
    come(
      essayId: string,
      tabId: string,
      person: { readonly id: string; readonly name: string },
      place: PersonPlace | null,
    ) {
      windowsOf(essayId);
      const windows = essays.get(essayId) ?? new Map<string, Window>();
      const key = `${person.id} ${tabId}`;
      const known = windows.get(key);
      if (!known) makeRoom(windows, person.id);
      const heardAt = now().getTime();
      const isSame = known?.name === person.name && JSON.stringify(known.place) === JSON.stringify(place);
      const movedAt = known && isSame ? known.movedAt : heardAt;
      essays.set(
        essayId,
        windows.set(key, { personId: person.id, name: person.name, place, heardAt, movedAt }),
      );
      if (!isSame) tell(essayId);
    },
    leave(essayId: string, tabId: string, personId: string) {
      const windows = essays.get(essayId);
      if (!windows?.delete(`${personId} ${tabId}`)) return;
      if (windows.size === 0) essays.delete(essayId);
      tell(essayId);
    },
    /** Somebody is gone for good: from every essay at once. */
    forget(personId: string) {
      for (const [essayId, windows] of [...essays]) {
        const theirs = [...windows].filter(([, window]) => window.personId === personId);
        for (const [key] of theirs) windows.delete(key);
        if (windows.size === 0) essays.delete(essayId);
        if (theirs.length > 0) tell(essayId);
      }
    },
    /** Everybody but the reader, each once, where they moved last; by name. */
    others(essayId: string, readerId: string): readonly Present[] {
      const latest = new Map<string, Window>();
      for (const window of windowsOf(essayId)) {
        const known = latest.get(window.personId);
        if (window.personId !== readerId && (!known || known.movedAt <= window.movedAt))
          latest.set(window.personId, window);
      }
      return [...latest.values()]
        .map(({ personId, name, place }) => ({ id: personId, name, place }))
        .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
    },
    /** Milliseconds until the next window is taken for gone if it says nothing; null when there is none. */
    lasts(essayId: string): number | null {
      const heard = windowsOf(essayId).map(({ heardAt }) => heardAt);
      return heard.length === 0 ? null : Math.min(...heard) + goneAfter - now().getTime();
    },
  };
}

/** Windows stand in the order in which they came. */
function makeRoom(windows: Map<string, Window>, personId: string) {
  const theirs = [...windows].filter(([, window]) => window.personId === personId);
  for (const [key] of theirs.slice(0, Math.max(0, theirs.length + 1 - mostWindows))) windows.delete(key);
}
