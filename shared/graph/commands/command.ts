import type * as z from 'zod/mini';
import { AppError } from '#shared/errors.ts';
import { type Diff, sameValue } from '../diff.ts';
import { type Graph, hasId } from '../graph.ts';
import type { Anchor, Citation, MapRecord, Node, Relation, Source } from '../records.ts';

/**
 * A named, deterministic edit: the same function runs in the browser (at once) and on the server (in the transaction).
 * Every id it creates is in its args; it reads no clock and no chance.
 */
export type Command<Name extends string = string, Args extends z.ZodMiniType = z.ZodMiniType> = {
  readonly name: Name;
  /** For the history and the undo button: what was done, as “Add a node”. */
  readonly title: string;
  readonly args: Args;
  /** @throws AppError when the edit cannot be made; integrity is checked by the caller, after it. */
  readonly run: (graph: Graph, args: z.output<Args>) => Diff;
};

export function defineCommand<Name extends string, Args extends z.ZodMiniType>(command: Command<Name, Args>) {
  return command;
}

/** A diff that only changes records; pairs that are equal are left out. */
export function changed(pairs: readonly [MapRecord, MapRecord][]): Diff {
  return { added: [], updated: pairs.filter(([from, to]) => !sameValue(from, to)), removed: [] };
}

export function nodeOf(graph: Graph, id: string): Node {
  return graph.nodes.get(id) ?? unknown('node', id);
}

export function relationOf(graph: Graph, id: string): Relation {
  return graph.relations.get(id) ?? unknown('relation', id);
}

export function sourceOf(graph: Graph, id: string): Source {
  return graph.sources.get(id) ?? unknown('source', id);
}

export function citationOf(graph: Graph, id: string): Citation {
  return graph.citations.get(id) ?? unknown('citation', id);
}

export function anchorOf(graph: Graph, id: string): Anchor {
  return graph.anchors.get(id) ?? unknown('anchor', id);
}

/** @throws duplicate-id when a record of any type has the id already. */
export function assertNewId(graph: Graph, id: string) {
  if (hasId(graph, id))
    throw new AppError('duplicate-id', `The id “${id}” is already on this map. Use a new one.`);
}

export function unknown(type: string, id: string): never {
  throw new AppError('unknown-record', `There is no ${type} “${id}” on this map. It may have been removed.`);
}
