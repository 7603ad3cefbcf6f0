import { pageSight } from './sight.ts';
import type { OpenTabs, TabMessage } from './tabs.ts';

/**
 * Tabs by Web Locks: each holds a lock of its own while it lives, and one that is seen the essay's line. The browser
 * frees both when a tab closes, crashes or is killed, so the next in the queue takes over at once.
 */
export const openLockTabs: OpenTabs = (essayId, tabId, { onMessage, onLead, onFollow }) => {
  const channel = new BroadcastChannel(`groundwork-essay-${essayId}`);
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data);
  const closing = new AbortController();
  const registered = new Promise<void>((resolve) => hold(tabPrefix + tabId, closing.signal, resolve));
  let turn: { readonly leave: () => void; holds: boolean } | null = null;

  function takeTurn() {
    const leaving = new AbortController();
    const mine = { leave: () => leaving.abort(), holds: false };
    turn = mine;
    hold(`groundwork-line-${essayId}`, leaving.signal, () => {
      mine.holds = true;
      onLead();
    });
  }

  function leaveTurn() {
    const had = turn;
    turn = null;
    had?.leave();
    return had?.holds ?? false;
  }

  function handleSight() {
    if (pageSight.isSeen()) {
      if (!turn) takeTurn();
    } else if (leaveTurn()) onFollow();
  }
  const stopWatching = pageSight.onChange(handleSight);
  handleSight();

  return {
    id: tabId,
    say: (message) => channel.postMessage(message),
    living: async () => {
      await registered;
      const { held = [] } = await navigator.locks.query();
      const names = held.flatMap(({ name }) => (name?.startsWith(tabPrefix) ? [name] : []));
      return new Set([tabId, ...names.map((name) => name.slice(tabPrefix.length))]);
    },
    close: () => {
      stopWatching();
      channel.close();
      leaveTurn();
      closing.abort();
    },
  };
};

const tabPrefix = 'groundwork-tab-';

/** Waits for the lock and holds it until the signal. */
function hold(name: string, signal: AbortSignal, onHeld: () => void) {
  const held = navigator.locks.request(name, { signal }, () => {
    if (signal.aborted) return undefined;
    onHeld();
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  });
  held.catch(() => undefined); // it was given up while still waiting for its turn
}
