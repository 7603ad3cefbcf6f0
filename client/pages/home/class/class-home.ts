import type { Ask } from '#client/ask.ts';
import { type Home, homeSchema } from '#shared/home/home.ts';

/** Where the last answer is kept on the device, as text; null when there is none. */
export type KeptHome = { readonly read: () => string | null; readonly write: (text: string | null) => void };

/** `home` is null until something is known of it. */
export type ClassHomeState = { readonly home: Home | null; readonly isAsked: boolean };

/** What classes put on the home page. Without an answer it stays as it was known last: the page itself says what is wrong. */
export function createClassHome(ask: Ask, kept: KeptHome) {
  let state: ClassHomeState = { home: homeFrom(kept.read()), isAsked: false };
  const listeners = new Set<() => void>();

  function set(home: Home | null) {
    state = { home, isAsked: true };
    for (const listener of listeners) listener();
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    getState: () => state,
    async load() {
      const home = await ask(homeSchema, 'GET', '/home').catch(() => null);
      if (home) kept.write(isEmpty(home) ? null : JSON.stringify(home));
      set(home ?? state.home);
    },
  };
}

/** Of somebody whom no class has anything to say to. */
export function isEmpty({ due, drafts, courses, essays, mayMakeCourses }: Home): boolean {
  return due.length + drafts.length + courses.length + essays.length === 0 && !mayMakeCourses;
}

function homeFrom(text: string | null): Home | null {
  if (text === null) return null;
  try {
    const known = homeSchema.safeParse(JSON.parse(text));
    return known.success ? known.data : null;
  } catch {
    return null;
  }
}
