import type { Edit } from '#db/changes/editor.ts';
import { hashOf } from '#db/hash.ts';
import { AppError } from '#shared/errors.ts';
import type { Essay, RubricRef } from '#shared/essay/essay.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { recordsOf } from '#shared/graph/graph.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

type NewEssay = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly rubric: RubricRef;
  /** What the map starts with: the first change in its log. */
  readonly graph: Graph;
  /** The request as it came: the same one again is answered as before. */
  readonly request: unknown;
  readonly ownerId: string;
};

/** Makes an essay with its owner and its first change, all or nothing. @throws id-taken */
export function createEssay(deps: Deps, { essays, editor }: Stores, asked: NewEssay): Essay {
  const { id, title, prompt, rubric, ownerId } = asked;
  const requestHash = hashOf(asked.request);
  const known = essays.access(id, ownerId);
  if (known?.role === 'owner' && essays.createHash(id) === requestHash) return known.essay;
  if (known) throw new AppError('id-taken', 'That essay id is in use. Make a new id and send it again.');
  const at = deps.now().toISOString();
  const essay: Essay = { id, title, prompt, rubric, createdAt: at, updatedAt: at, deletedAt: null };
  const edits = firstEdits(asked, deps.newId);
  editor.make(() => essays.add(essay, requestHash, ownerId), edits, at);
  return essay;
}

function firstEdits({ id, graph, ownerId }: NewEssay, newId: () => string): Edit[] {
  const records = [...recordsOf(graph)];
  if (records.length === 0) return [];
  const call: CommandCall = { name: 'paste', args: { records } };
  return [{ essayId: id, actor: ownerId, request: { commandId: newId(), baseRevision: 0, call } }];
}
