import { AppError } from '#shared/errors.ts';

/** Streams that one person has open at once: more windows than anybody has. Each of them looks at every change. */
const mostStreams = 60;

/** Counts the streams of each person. */
export function createStreamLimit() {
  const streams = new Map<string, number>();
  return {
    /** One more; answers what to call once it has ended. @throws rate-limited */
    take(personId: string): () => void {
      const open = streams.get(personId) ?? 0;
      if (open >= mostStreams)
        throw new AppError('rate-limited', 'You have this open in very many windows. Close some of them.');
      streams.set(personId, open + 1);
      return () => {
        const left = (streams.get(personId) ?? 1) - 1;
        if (left > 0) streams.set(personId, left);
        else streams.delete(personId);
      };
    },
  };
}
