import type { Reader } from '#shared/assessment/visibility.ts';

export type Hub = ReturnType<typeof createHub>;

/** Who hears that feedback has changed: nobody learns of a draft by its saves. */
export type FeedbackNews = { readonly isFor: (reader: Reader) => boolean };

/** Null: the log or the essay has moved on. */
type Wake = (news: FeedbackNews | null) => void;

/**
 * Tells streams that something has moved on: an essay by its id, or another topic, whose name no id can be. It carries
 * no data: each stream reads what it streams itself.
 */
export function createHub() {
  const listeners = new Map<string, Set<Wake>>();
  let closed = false;

  return {
    get isClosed() {
      return closed;
    },
    /** Answers how to stop listening. */
    listen(topic: string, wake: Wake): () => void {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(wake));
      return () => {
        set.delete(wake);
        if (set.size === 0 && listeners.get(topic) === set) listeners.delete(topic);
      };
    },
    notify(topic: string) {
      for (const wake of [...(listeners.get(topic) ?? [])]) wake(null);
    },
    /** Every stream looks again at what its reader may see: somebody may have gone. */
    notifyAll() {
      for (const set of [...listeners.values()]) for (const wake of [...set]) wake(null);
    },
    /** Comments, assessments or the plan have changed, for those who may see it. */
    tellFeedback(essayId: string, isFor: FeedbackNews['isFor']) {
      for (const wake of [...(listeners.get(essayId) ?? [])]) wake({ isFor });
    },
    /** Ends every stream; the server can only stop once they are gone. */
    close() {
      closed = true;
      for (const set of listeners.values()) for (const wake of [...set]) wake(null);
    },
  };
}
