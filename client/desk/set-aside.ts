import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { DeskPorts } from './ports.ts';
import type { SetAside } from './state.ts';
import type { WriteQueue } from './write-queue.ts';

/** Words that are kept of an essay at most; the oldest go. */
const mostWords = 100;

export type SetAsideWords = ReturnType<typeof createSetAside>;

/** Words that could not be saved or that somebody has written over, until the student lets go of them. */
export function createSetAside(
  { kept, clock, newId }: Pick<DeskPorts, 'kept' | 'clock' | 'newId'>,
  { write }: WriteQueue,
  essayId: string,
  start: readonly SetAside[],
) {
  let all = start;
  return {
    all: () => all,
    keep(nodeId: string | null, text: string, reason: SetAside['reason']): SetAside {
      const words = { id: newId(), nodeId, text, reason, at: new Date(clock.now()).toISOString() };
      for (const old of all.slice(mostWords - 1)) write(() => kept.dropAside(essayId, old.id));
      all = [words, ...all.slice(0, mostWords - 1)];
      write(() => kept.keepAside(essayId, words));
      return words;
    },
    letGo(id: string) {
      all = all.filter((words) => words.id !== id);
      write(() => kept.dropAside(essayId, id));
    },
  };
}

/** The words that calls would leave in each node or note, oldest first. */
export function lastWordsOf(calls: readonly CommandCall[]): readonly string[] {
  const last = new Map<string, string>();
  for (const call of calls) {
    const words = wordsOf(call);
    if (words?.text) last.set(`${call.name === 'edit-note' ? 'note' : 'text'} ${words.nodeId}`, words.text);
  }
  return [...last.values()];
}

/** The words that would be lost with a call, and the node they are of. */
export function wordsOf({ name, args }: CommandCall): { nodeId: string; text: string } | null {
  if (name === 'edit-text') return { nodeId: args.nodeId, text: args.text };
  if (name === 'add-node' && args.text) return { nodeId: args.id, text: args.text };
  if (name === 'edit-note' && args.note) return { nodeId: args.ref.id, text: args.note };
  return null;
}
