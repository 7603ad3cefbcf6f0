/** Tells streams that an essay has moved on. It carries no data: each stream reads the log and the essay itself. */
export type Hub = ReturnType<typeof createHub>;

export function createHub() {
  const listeners = new Map<string, Set<() => void>>();
  let closed = false;

  return {
    get isClosed() {
      return closed;
    },
    /** Answers how to stop listening. */
    listen(essayId: string, wake: () => void): () => void {
      const set = listeners.get(essayId) ?? new Set();
      listeners.set(essayId, set.add(wake));
      return () => {
        set.delete(wake);
        if (set.size === 0 && listeners.get(essayId) === set) listeners.delete(essayId);
      };
    },
    notify(essayId: string) {
      for (const wake of [...(listeners.get(essayId) ?? [])]) wake();
    },
    /** Ends every stream; the server can only stop once they are gone. */
    close() {
      closed = true;
      for (const set of listeners.values()) for (const wake of [...set]) wake();
    },
  };
}
