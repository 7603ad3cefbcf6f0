import type { Notices as Answer } from '#shared/notices/notice.ts';
import { noticesSchema } from '#shared/notices/notice.ts';
import { Unreachable } from '../api.ts';
import type { Ask } from '../ask.ts';

export type NoticesState = Answer & {
  /** `kept`: as it was when this device last heard of it. */
  readonly phase: 'loading' | 'kept' | 'ready' | 'failed';
  /** What went wrong last, in words. */
  readonly trouble: string | null;
};

/** Where the last known answer is kept on the device, as text; null when there is none. */
export type KeptText = { readonly read: () => string | null; readonly write: (text: string | null) => void };

export type Notices = ReturnType<typeof createNotices>;

/** What is new for the person at this device. Reading is shown at once and taken back when the server refuses. */
export function createNotices(ask: Ask, kept: KeptText, now: () => string) {
  let state = stateFrom(kept.read());
  const listeners = new Set<() => void>();

  function set(next: Partial<NoticesState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function take(answer: Answer) {
    const isNothing = answer.notices.length === 0;
    kept.write(isNothing ? null : JSON.stringify(answer));
    set({ ...answer, phase: 'ready', trouble: null });
  }

  function fail(error: unknown, doing: string) {
    const isAway = error instanceof Unreachable;
    const why = isAway ? 'The server cannot be reached. This is what was known last.' : messageOf(error);
    set({ phase: state.notices.length > 0 ? 'kept' : 'failed', trouble: `${doing} ${why}` });
  }

  async function change(seen: Partial<NoticesState>, json: object, doing: string) {
    const before = state;
    set(seen);
    try {
      take(await ask(noticesSchema, 'PATCH', '/notices', json));
    } catch (error) {
      set(before);
      fail(error, doing);
    }
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
      try {
        take(await ask(noticesSchema, 'GET', '/notices'));
      } catch (error) {
        fail(error, '');
      }
    },
    read(id: string) {
      const notice = state.notices.find((one) => one.id === id);
      if (!notice || notice.readAt !== null) return Promise.resolve();
      const notices = state.notices.map((one) => (one.id === id ? { ...one, readAt: now() } : one));
      return change({ notices, unread: state.unread - 1 }, { read: [id] }, 'It could not be marked as read.');
    },
    readAll() {
      if (state.unread === 0) return Promise.resolve();
      const notices = state.notices.map((one) => ({ ...one, readAt: one.readAt ?? now() }));
      return change({ notices, unread: 0 }, { read: 'all' }, 'They could not be marked as read.');
    },
    setByMail: (byMail: boolean) => change({ byMail }, { byMail }, 'That could not be changed.'),
  };
}

const nothing: NoticesState = { notices: [], unread: 0, byMail: null, phase: 'loading', trouble: null };

/** What was kept by an older version, or by hand, is as good as nothing. */
function stateFrom(text: string | null): NoticesState {
  if (text === null) return nothing;
  try {
    const known = noticesSchema.safeParse(JSON.parse(text));
    return known.success ? { ...nothing, ...known.data, phase: 'kept' } : nothing;
  } catch {
    return nothing;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Try again.';
}
