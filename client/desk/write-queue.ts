export type WriteQueue = ReturnType<typeof createWriteQueue>;

/** Writes to the device, one after the other, in the order in which they were asked for. */
export function createWriteQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    write(act: () => Promise<unknown>) {
      // Storage may be full or blocked: what is being kept is also in memory and on its way to the server.
      last = last.then(act).catch(() => undefined);
    },
    /** Resolves when everything asked for so far is on the device. */
    written: async () => {
      await last;
    },
  };
}
