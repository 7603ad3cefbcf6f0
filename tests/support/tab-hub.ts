import type { OpenTabs, TabListener, TabMessage } from '#client/desk/tabs.ts';

/** The tabs of one browser as Web Locks and a BroadcastChannel give them, inside one process; tabs can be killed. */
export function createTabHub() {
  const tabs: { readonly id: string; readonly listener: TabListener }[] = [];
  let leader: string | null = null;

  function elect() {
    const [first] = tabs;
    if (!first || tabs.some((tab) => tab.id === leader)) return;
    leader = first.id;
    queueMicrotask(first.listener.onLead);
  }

  function leave(id: string) {
    const at = tabs.findIndex((tab) => tab.id === id);
    if (at !== -1) tabs.splice(at, 1);
    elect();
  }

  const openTab: OpenTabs = (_essayId, id, listener) => {
    tabs.push({ id, listener });
    elect();
    return {
      id,
      say: (message: TabMessage) => {
        for (const tab of tabs)
          if (tab.id !== id) queueMicrotask(() => tab.listener.onMessage(structuredClone(message)));
      },
      living: async () => new Set(tabs.map((tab) => tab.id)),
      close: () => leave(id),
    };
  };

  return {
    openTab,
    leader: () => leader,
    ids: () => tabs.map((tab) => tab.id),
    /** As when the browser kills a tab: nobody is told, its locks are free. */
    kill: leave,
  };
}
