import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { Diff } from './diff.ts';
import { collectionOf, type Graph, recordOf, recordsOf, recordTypes } from './graph.ts';
import { kindOf } from './kinds/index.ts';
import { type MapRecord, mapRecordSchema, type NodeFields, type Relation } from './records.ts';
import { maxNodes } from './text.ts';

/** One broken invariant; `code` is the error a command throws for it, README.md of this folder lists the numbers. */
export type Violation = { readonly code: ErrorCode; readonly detail: string };

/**
 * Throws when the graph that a diff made breaks an invariant. Looks only at what the diff touched (and what leads to
 * it), so that an edit of a large map costs what the edit costs.
 * @throws dangling-end, self-target, premise-is-target, duplicate-premise, no-premise, field-not-of-kind, duplicate-id, map-too-large, not-valid
 */
export function assertIntegrity(after: Graph, diff: Diff) {
  if (after.nodes.size > maxNodes && diff.added.some((record) => record.type === 'node')) {
    throw new AppError(
      'map-too-large',
      `A map holds at most ${maxNodes.toLocaleString('en')} nodes. Take some away first, or start a second map.`,
    );
  }
  const touched = [...diff.added, ...diff.updated.map(([, to]) => to)];
  const settled = new Set<string>();
  for (const record of touched) fail(violationsOf(after, record, settled));
  const gone = new Set(diff.removed.map((record) => record.id));
  if (gone.size === 0) return;
  for (const record of recordsOf(after)) {
    const lost = endsOf(record).find((end) => gone.has(end.id) && !recordOf(after, end.type, end.id));
    if (lost)
      fail([{ code: 'dangling-end', detail: `The ${record.type} “${record.id}” would lead to nothing.` }]);
  }
}

/** Every broken invariant of a whole graph, for imports and tests. */
export function violationsIn(graph: Graph): readonly Violation[] {
  const violations: Violation[] = [];
  if (graph.nodes.size > maxNodes)
    violations.push({ code: 'map-too-large', detail: `More than ${maxNodes} nodes.` });
  const settled = new Set<string>();
  for (const record of recordsOf(graph)) {
    if (!mapRecordSchema.safeParse(record).success) {
      violations.push({
        code: 'not-valid',
        detail: `The ${record.type} “${record.id}” has values that do not fit.`,
      });
    }
    violations.push(...violationsOf(graph, record, settled));
  }
  return violations;
}

/**
 * The invariants that one record breaks in a graph. `settled` remembers, over many records of one unchanged graph,
 * relations whose chain of targets is known to end: a chain of thousands is then walked once.
 */
export function violationsOf(
  graph: Graph,
  record: MapRecord,
  settled = new Set<string>(),
): readonly Violation[] {
  const violations: Violation[] = [];
  for (const end of endsOf(record)) {
    if (recordOf(graph, end.type, end.id)) continue;
    violations.push({
      code: 'dangling-end',
      detail: `There is no ${end.type} “${end.id}” on this map to lead to.`,
    });
  }
  const homes = recordTypes.filter((type) => graph[collectionOf[type]].has(record.id));
  if (homes.length > 1) {
    violations.push({
      code: 'duplicate-id',
      detail: `The id “${record.id}” is used by a ${homes.join(' and a ')}.`,
    });
  }
  if (record.type === 'relation') violations.push(...relationViolations(graph, record, settled));
  if (record.type === 'node') {
    const { fields, title } = kindOf(record);
    for (const [name, value] of Object.entries(record.fields)) {
      if (value === undefined || fields.includes(name as keyof NodeFields)) continue; // the schema is strict: keys are field names
      violations.push({ code: 'field-not-of-kind', detail: `${title} has no field “${name}”.` });
    }
  }
  return violations;
}

function relationViolations(graph: Graph, relation: Relation, settled: Set<string>): readonly Violation[] {
  const violations: Violation[] = [];
  const premises = relation.premises.map((premise) => premise.nodeId);
  if (premises.length === 0)
    violations.push({ code: 'no-premise', detail: 'A relation needs at least one reason.' });
  if (new Set(premises).size < premises.length) {
    violations.push({ code: 'duplicate-premise', detail: 'A node can be part of a relation only once.' });
  }
  if (relation.target.type === 'node' && premises.includes(relation.target.id)) {
    violations.push({
      code: 'premise-is-target',
      detail: 'A node cannot lead to itself. Choose another target.',
    });
  }
  if (leadsToItself(graph, relation, settled)) {
    violations.push({
      code: 'self-target',
      detail: 'A relation cannot lead to itself, not even by way of others.',
    });
  }
  return violations;
}

function leadsToItself(graph: Graph, relation: Relation, settled: Set<string>): boolean {
  const seen = new Set([relation.id]);
  let target = relation.target;
  while (target.type === 'relation' && !settled.has(target.id)) {
    if (seen.has(target.id)) return true;
    seen.add(target.id);
    const next = graph.relations.get(target.id);
    if (!next) return false;
    target = next.target;
  }
  for (const id of seen) settled.add(id);
  return false;
}

/** The records that a record cannot be without. */
function endsOf(record: MapRecord): readonly { readonly type: MapRecord['type']; readonly id: string }[] {
  switch (record.type) {
    case 'relation':
      return [record.target, ...record.premises.map(({ nodeId }) => ({ type: 'node' as const, id: nodeId }))];
    case 'citation':
      return [
        { type: 'node', id: record.nodeId },
        { type: 'source', id: record.sourceId },
      ];
    case 'anchor':
      return [{ type: 'node', id: record.nodeId }];
    case 'node':
    case 'source':
    case 'dismissal':
      return [];
  }
}

function fail(violations: readonly Violation[]) {
  const first = violations[0];
  if (first) throw new AppError(first.code, first.detail);
}
