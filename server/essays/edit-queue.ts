import type { Done, Edit, Editor, Outcome } from '#db/changes/editor.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';

/** Edits in one transaction: a disk flush is shared, and nobody waits long for the others. */
const mostTogether = 100;

export type EditQueue = ReturnType<typeof createEditQueue>;

/**
 * Group commit: edits share one transaction for as long as each turn of the event loop brings more of them; one that
 * is alone waits for nobody. Each is answered only after COMMIT, in the order in which they came.
 */
export function createEditQueue(editor: Editor, hub: Hub, { now }: Pick<Deps, 'now'>) {
  type Waiting = { readonly edit: Edit; readonly settle: (outcome: Outcome) => void };
  const waiting: Waiting[] = [];
  /** How many waited a turn ago. */
  let waited = 0;

  function turn() {
    if (waiting.length > waited && waiting.length < mostTogether) {
      waited = waiting.length;
      setImmediate(turn);
    } else flush();
  }

  function flush() {
    const together = waiting.splice(0, mostTogether);
    waited = waiting.length;
    if (waiting.length > 0) setImmediate(turn);
    const outcomes = editor.runAll(
      together.map(({ edit }) => edit),
      now().toISOString(),
    );
    const moved = new Set<string>();
    for (const [index, { edit, settle }] of together.entries()) {
      const outcome = outcomes[index];
      if (!outcome) continue; // runAll answers one outcome an edit
      if (outcome.type === 'done' && outcome.isNew) moved.add(edit.essayId);
      settle(outcome);
    }
    for (const essayId of moved) hub.notify(essayId);
  }

  return {
    /** @throws what runEdit and the editor refuse with */
    run(edit: Edit): Promise<Done> {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) {
          waited = 1;
          setImmediate(turn);
        }
        waiting.push({
          edit,
          settle: (outcome) => (outcome.type === 'done' ? resolve(outcome.response) : reject(outcome.error)),
        });
      });
    },
  };
}
