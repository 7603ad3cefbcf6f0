import type { Diff } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Clock } from './ports.ts';

/** How long an edit counts as mine and recent, in milliseconds: later another's edit is an edit, not a collision. */
const recently = 10 * 60_000;

export type Overwritten = ReturnType<typeof createOverwritten>;

/** Remembers the words typed here, to notice when another window's edit of the same text comes after them. */
export function createOverwritten(clock: Clock) {
  const mine = new Map<string, { readonly text: string; readonly at: number }>();
  return {
    typed(nodeId: string, text: string) {
      mine.set(nodeId, { text, at: clock.now() });
    },
    /** Words of ours that a change from elsewhere has replaced on the screen (`shown`) too; each is told once. */
    replacedBy(diff: Diff, shown: Graph): readonly { readonly nodeId: string; readonly text: string }[] {
      const replaced: { nodeId: string; text: string }[] = [];
      for (const [from, to] of diff.updated) {
        if (from.type !== 'node' || to.type !== 'node' || from.text === to.text) continue;
        const known = mine.get(to.id);
        const current = shown.nodes.get(to.id)?.text ?? '';
        if (!known || to.text.includes(known.text) || current.includes(known.text)) continue;
        mine.delete(to.id);
        if (clock.now() - known.at < recently) replaced.push({ nodeId: to.id, text: known.text });
      }
      return replaced;
    },
  };
}
