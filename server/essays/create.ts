import type { Edit } from '#db/changes/editor.ts';
import { hashOf } from '#db/hash.ts';
import { AppError } from '#shared/errors.ts';
import { isEmptyDocument } from '#shared/essay/document.ts';
import type { Essay, EssayTextState, RubricRef } from '#shared/essay/essay.ts';
import { withFirstText } from '#shared/essay/first-text.ts';
import { firstSteps } from '#shared/essay/steps.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { recordsOf } from '#shared/graph/graph.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

type NewEssay = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly rubric: RubricRef;
  /** What is written already: the first change in the log. The version is the one that anchors of the map name. */
  readonly text?: EssayTextState | undefined;
  /** What the map starts with, sources among it: one change, after the text that its anchors are in. */
  readonly graph: Graph;
  /** The request as it came: the same one again is answered as before. */
  readonly request: unknown;
  readonly ownerId: string;
  /** Written with it, or not at all. */
  readonly also?: () => void;
};

/**
 * Makes an essay with its owner and its first changes, all or nothing.
 * @throws id-taken; unreadable-text, text-too-long for a text that an essay cannot hold
 */
export function createEssay(deps: Deps, { essays, editor }: Stores, asked: NewEssay): Essay {
  const { id, title, prompt, rubric, ownerId } = asked;
  const requestHash = hashOf(asked.request);
  const known = essays.access(id, ownerId);
  if (known?.role === 'owner' && essays.createHash(id) === requestHash) return known.essay;
  if (known) throw new AppError('id-taken', 'That essay id is in use. Make a new id and send it again.');
  const at = deps.now().toISOString();
  const essay: Essay = { id, title, prompt, rubric, createdAt: at, updatedAt: at, deletedAt: null };
  const edits = firstEdits(asked, deps.newId);
  const add = () => {
    essays.add(essay, requestHash, ownerId);
    asked.also?.();
  };
  editor.make(add, edits, at);
  return essay;
}

function firstEdits({ id, text, graph, ownerId }: NewEssay, newId: () => string): Edit[] {
  const edits: Edit[] = [];
  const add = (request: Edit['request']) => edits.push({ essayId: id, actor: ownerId, request });
  const written = text && !isEmptyDocument(text.document) ? text : null;
  if (written) add({ commandId: newId(), textVersion: 0, steps: firstSteps(written.document) });
  const given = [...recordsOf(graph)];
  const records = written ? withFirstText(given, written.version) : given;
  if (records.length > 0)
    add({ commandId: newId(), baseRevision: 0, call: { name: 'paste', args: { records } } });
  return edits;
}
