import type { OpenTabs, TabMessage } from './tabs.ts';

/**
 * Tabs by Web Locks: each holds a lock of its own while it lives, and one of them the essay's line. The browser frees
 * both when a tab closes, crashes or is killed, so the next in the queue takes over at once.
 */
export const openLockTabs: OpenTabs = (essayId, tabId, { onMessage, onLead }) => {
  const channel = new BroadcastChannel(`groundwork-essay-${essayId}`);
  channel.onmessage = (event: MessageEvent<TabMessage>) => onMessage(event.data);
  const closing = new AbortController();
  const untilClosed = new Promise<void>((resolve) =>
    closing.signal.addEventListener('abort', () => resolve()),
  );
  const hold = (name: string, onHeld: () => void) => {
    const held = navigator.locks.request(name, { signal: closing.signal }, () => {
      onHeld();
      return untilClosed;
    });
    held.catch(() => undefined); // closed while still waiting for its turn
  };
  const registered = new Promise<void>((resolve) => hold(tabPrefix + tabId, resolve));
  hold(`groundwork-line-${essayId}`, () => {
    if (!closing.signal.aborted) onLead();
  });

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
      channel.close();
      closing.abort();
    },
  };
};

const tabPrefix = 'groundwork-tab-';
