import type { Work } from './work.ts';

/** Changes of one person without a long pause: what the history shows as one version. */
export type Sitting = Work & {
  readonly first: number;
  readonly last: number;
  /** Null once that person is deleted. */
  readonly actor: string | null;
  /** ISO 8601 UTC, of its first and last change. */
  readonly startedAt: string;
  readonly endedAt: string;
  /** A version with a name stays as it is: what follows is the next sitting. */
  readonly name: string | null;
  /** Edits of the map. */
  readonly commands: number;
};

/** A change of the log as far as sittings ask. */
export type SittingChange = {
  readonly revision: number;
  readonly actor: string | null;
  readonly at: string;
  readonly isCommand: boolean;
  readonly work: Work;
};

/** Longer pauses end a sitting. */
const longestPause = 10 * 60_000;

/**
 * Whoever takes away this much at once may want it back: what was there before stays a version of its own. Not
 * again within a minute, as bringing back an old version takes away from map and text one after the other.
 */
const muchAtOnce = { words: 50, nodes: 5, after: 60_000 };

/** The sitting with the next change in it; a new one when the change does not belong to it. */
export function withChange(sitting: Sitting | null, change: SittingChange): Sitting {
  const { revision, actor, at, isCommand, work } = change;
  const commands = isCommand ? 1 : 0;
  if (!sitting || !belongs(sitting, change))
    return {
      first: revision,
      last: revision,
      actor,
      startedAt: at,
      endedAt: at,
      name: null,
      commands,
      ...work,
    };
  return {
    ...sitting,
    last: revision,
    endedAt: at,
    commands: sitting.commands + commands,
    wordsTyped: sitting.wordsTyped + work.wordsTyped,
    wordsDeleted: sitting.wordsDeleted + work.wordsDeleted,
    nodesAdded: sitting.nodesAdded + work.nodesAdded,
    nodesRemoved: sitting.nodesRemoved + work.nodesRemoved,
  };
}

function belongs(sitting: Sitting, { actor, at, work }: SittingChange): boolean {
  if (sitting.name !== null || sitting.actor !== actor) return false;
  if (passed(sitting.endedAt, at) > longestPause) return false;
  const takesMuch = work.wordsDeleted >= muchAtOnce.words || work.nodesRemoved >= muchAtOnce.nodes;
  return !takesMuch || passed(sitting.startedAt, at) < muchAtOnce.after;
}

/** Milliseconds. */
function passed(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}
