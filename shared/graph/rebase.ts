import { cascade } from './cascade.ts';
import { sortedPremises } from './commands/premises.ts';
import { applyDiff, type Diff, diffOf, sameValue } from './diff.ts';
import { type Graph, hasId, recordOf } from './graph.ts';
import { violationsOf } from './integrity.ts';
import { type MapRecord, mapRecordSchema, type Premise, type RecordType } from './records.ts';

/** A part of a diff that was left out, because the map had moved on. */
export type Conflict = {
  readonly type: RecordType;
  readonly id: string;
  /** The field that somebody else has changed since; absent when the whole record is meant. */
  readonly field?: string;
};

/** Records that others lead to come first, so that each finds its ends. */
const addingOrder: readonly RecordType[] = ['node', 'source', 'relation', 'citation', 'anchor', 'dismissal'];

/**
 * What of a diff can still be done on a graph that may have moved on. Only fields that differ between from and to are
 * set, and only where they still have the value the diff knew; what is removed must be as the diff knew it and takes
 * along what hangs on it by now; what comes back needs its ends. What was left out is named.
 */
export function rebaseDiff(graph: Graph, diff: Diff): { diff: Diff; conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  let next = graph;
  const attempt = (step: Diff, record: MapRecord) => {
    const candidate = applyDiff(next, step);
    const changed = recordOf(candidate, record.type, record.id);
    if (changed && violationsOf(candidate, changed).length > 0) return false;
    next = candidate;
    return true;
  };
  const leaveOut = (record: MapRecord, field?: string) =>
    conflicts.push({ type: record.type, id: record.id, ...(field === undefined ? {} : { field }) });

  for (const record of inAddingOrder(diff.added)) {
    if (hasId(next, record.id)) {
      if (!sameValue(recordOf(next, record.type, record.id), record)) leaveOut(record);
      continue;
    }
    const fitting = record.type === 'relation' ? withLivingPremises(next, record) : record;
    if (fitting !== record) leaveOut(record, 'premises');
    if (!attempt({ added: [fitting], updated: [], removed: [] }, fitting)) leaveOut(record);
  }
  for (const [from, to] of diff.updated) {
    const current = recordOf(next, to.type, to.id);
    if (!current) {
      leaveOut(to);
      continue;
    }
    const merged = mergeRecord(current, from, to, (field) => leaveOut(to, field));
    if (merged !== current && !attempt({ added: [], updated: [[current, merged]], removed: [] }, merged))
      leaveOut(to);
  }
  for (const record of diff.removed) {
    const current = recordOf(next, record.type, record.id);
    if (current && !sameValue(current, record)) leaveOut(record);
    else if (current) next = applyDiff(next, cascade(next, [current]));
  }
  return { diff: diffOf(graph, next), conflicts };
}

function inAddingOrder(records: readonly MapRecord[]): readonly MapRecord[] {
  const sorted = addingOrder.flatMap((type) => records.filter((record) => record.type === type));
  const relations = new Map(
    sorted.filter((record) => record.type === 'relation').map((record) => [record.id, record]),
  );
  const depth = (record: MapRecord, hops = 0): number => {
    const target = record.type === 'relation' ? relations.get(record.target.id) : undefined;
    return target && hops <= relations.size ? 1 + depth(target, hops + 1) : 0;
  };
  const rank = (record: MapRecord) => addingOrder.indexOf(record.type) * (relations.size + 2) + depth(record);
  return sorted.sort((a, b) => rank(a) - rank(b));
}

function withLivingPremises<R extends { readonly premises: readonly Premise[] }>(
  graph: Graph,
  relation: R,
): R {
  const premises = relation.premises.filter((premise) => graph.nodes.has(premise.nodeId));
  const complete = premises.length === relation.premises.length || premises.length === 0;
  return complete ? relation : { ...relation, premises };
}

/** The current record with the diff's fields set; the same object when nothing changes. */
function mergeRecord(
  current: MapRecord,
  from: MapRecord,
  to: MapRecord,
  leaveOut: (field: string) => void,
): MapRecord {
  const merged = mergeFields(current, from, to, leaveOut);
  return sameValue(merged, current) ? current : mapRecordSchema.parse(merged);
}

type Fields = Readonly<Record<string, unknown>>;

function mergeFields(current: Fields, from: Fields, to: Fields, leaveOut: (field: string) => void): Fields {
  const merged: Record<string, unknown> = { ...current };
  for (const field of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (sameValue(from[field], to[field]) || sameValue(current[field], to[field])) continue;
    if (sameValue(current[field], from[field])) setField(merged, field, to[field]);
    else if (field === 'premises') merged[field] = mergePremises(current, from, to);
    else if (field === 'fields' || field === 'item') {
      const inner = [current[field], from[field], to[field]] as [Fields, Fields, Fields]; // both are objects in their schemas
      merged[field] = mergeFields(...inner, (name) => leaveOut(`${field}/${name}`));
    } else leaveOut(field);
  }
  return merged;
}

function setField(record: Record<string, unknown>, field: string, value: unknown) {
  if (value === undefined) delete record[field];
  else record[field] = value;
}

/** Premises are a set: those that the diff adds or takes away are, the others stay as they are now. */
function mergePremises(current: Fields, from: Fields, to: Fields): Premise[] {
  const [now, before, after] = [current, from, to].map(
    (record) => new Map((record.premises as readonly Premise[]).map((premise) => [premise.nodeId, premise])), // only relations have the field
  ) as [Map<string, Premise>, Map<string, Premise>, Map<string, Premise>];
  for (const id of before.keys()) if (!after.has(id)) now.delete(id);
  for (const [id, premise] of after) if (!sameValue(before.get(id), premise)) now.set(id, premise);
  return sortedPremises([...now.values()]);
}
