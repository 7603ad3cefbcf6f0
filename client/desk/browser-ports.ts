import { nanoid } from 'nanoid';
import { api } from '../api.ts';
import { openBeatTabs } from './beat-tabs.ts';
import { createEssayService } from './essay-service.ts';
import { openIndexedKeptStore } from './indexed-kept-store.ts';
import type { KeptStore } from './kept-store.ts';
import { openLockTabs } from './lock-tabs.ts';
import { createMemoryKeptStore } from './memory-kept-store.ts';
import type { Clock, DeskPorts } from './ports.ts';
import { type OpenTabs, openLoneTab } from './tabs.ts';

const clock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

let keptStore: Promise<KeptStore> | null = null;

/** The desk's ports as this browser has them; what is missing has a stand-in that does less, never nothing. */
export async function browserPorts(): Promise<DeskPorts> {
  keptStore ??= openIndexedKeptStore().catch(() => createMemoryKeptStore()); // blocked, as in private windows
  return {
    service: createEssayService(api),
    kept: await keptStore,
    openTabs: tabsOfThisBrowser(),
    clock,
    newId: () => nanoid(),
    page: {
      onOnline: (listener) => listenTo(window, 'online', listener),
      onHide: (listener) => {
        const stops = [
          listenTo(window, 'pagehide', listener),
          listenTo(document, 'visibilitychange', () => document.visibilityState === 'hidden' && listener()),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
    },
  };
}

function tabsOfThisBrowser(): OpenTabs {
  if (!('BroadcastChannel' in globalThis)) return openLoneTab;
  return 'locks' in navigator ? openLockTabs : openBeatTabs(clock);
}

function listenTo(target: EventTarget, name: string, listener: () => void) {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}
