import type { Essay } from '#shared/essay/essay.ts';
import type { Present } from '#shared/essay/presence.ts';
import type { SetFor } from '#shared/essay/set-for.ts';
import type { KeptChange } from './kept-store.ts';

/** What tabs tell each other about an essay: a confirmed change, its title, task and rubric, who else is there, what it is set for, or that its feedback is new. */
export type TabMessage =
  | { readonly type: 'change'; readonly change: KeptChange }
  | { readonly type: 'essay'; readonly essay: Essay }
  | { readonly type: 'presence'; readonly people: readonly Present[] }
  | { readonly type: 'assignment'; readonly assignment: SetFor | null }
  | { readonly type: 'feedback' };

/** The tabs of one browser that have the same essay open. */
export type Tabs = {
  readonly id: string;
  readonly say: (message: TabMessage) => void;
  /** The tabs that are open now, this one among them; a tab that was killed is not. */
  readonly living: () => Promise<ReadonlySet<string>>;
  readonly close: () => void;
};

export type TabListener = {
  readonly onMessage: (message: TabMessage) => void;
  /** This tab is the one that holds the live connection, from now on. */
  readonly onLead: () => void;
  /**
   * It holds it no more: nobody sees the tab (a browser has six connections to a server for all its tabs, and more
   * essays than that may be open), or without Web Locks another tab turned out to lead as well, and came first.
   */
  readonly onFollow: () => void;
};

export type OpenTabs = (essayId: string, tabId: string, listener: TabListener) => Tabs;

/** Alone with its page: where the browser has no BroadcastChannel. */
export const openLoneTab: OpenTabs = (_essayId, tabId, { onLead }) => {
  queueMicrotask(onLead);
  return {
    id: tabId,
    say: () => undefined,
    living: async () => new Set([tabId]),
    close: () => undefined,
  };
};
