import { cascade } from './cascade.ts';
import { fieldsOfKind } from './commands/change-kind.ts';
import { sortedPremises } from './commands/premises.ts';
import { applyDiff, type Diff, diffOf, sameValue } from './diff.ts';
import { collectionOf, type Graph, hasId, recordOf } from './graph.ts';
import { violationsOf } from './integrity.ts';
import { type MapRecord, mapRecordSchema, type Premise, type RecordType } from './records.ts';

/** A part of a diff that was left out, because the map had moved on. */
export type Conflict = {
  readonly type: RecordType;
  readonly id: string;
  /** The field that somebody else has changed since; absent when the whole record is meant. */
  readonly field?: string;
};

/** A record as it would be set; `before` is what the map has now, undefined when it is to come (back). */
type Step = { readonly before: MapRecord | undefined; readonly after: MapRecord };

type LeaveOut = (record: MapRecord, field?: string) => void;

/**
 * What of a diff can still be done on a graph that may have moved on. Only fields that differ between from and to are
 * set, and only where they still have the value the diff knew; what is removed must be as the diff knew it and takes
 * along what hangs on it by now; what comes back needs its ends. What was left out is named.
 */
export function rebaseDiff(graph: Graph, diff: Diff): { diff: Diff; conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  const leaveOut: LeaveOut = (record, field) =>
    conflicts.push({ type: record.type, id: record.id, ...(field === undefined ? {} : { field }) });

  const steps = stepsOf(graph, diff, leaveOut);
  const reached = graphWith(graph, steps, leaveOut);
  const doomed: MapRecord[] = [];
  for (const record of diff.removed) {
    const current = recordOf(reached, record.type, record.id);
    if (current && sameValue(current, record)) doomed.push(current);
    else if (current) leaveOut(record);
  }
  return { diff: diffOf(graph, applyDiff(reached, cascade(reached, doomed))), conflicts };
}

function stepsOf(graph: Graph, diff: Diff, leaveOut: LeaveOut): Map<string, Step> {
  const steps = new Map<string, Step>();
  const comingNodes = new Set(diff.added.filter(({ type }) => type === 'node').map(({ id }) => id));
  const lives = (premise: Premise) => graph.nodes.has(premise.nodeId) || comingNodes.has(premise.nodeId);
  const fitting = (record: MapRecord): MapRecord => {
    if (record.type !== 'relation') return record;
    const living = record.premises.filter(lives);
    if (living.length < record.premises.length) leaveOut(record, 'premises');
    return { ...record, premises: sortedPremises(living) };
  };

  for (const record of diff.added) {
    if (!hasId(graph, record.id) && !steps.has(record.id))
      steps.set(record.id, { before: undefined, after: fitting(record) });
    else if (!sameValue(recordOf(graph, record.type, record.id), record)) leaveOut(record);
  }
  for (const [from, to] of diff.updated) {
    const current = recordOf(graph, to.type, to.id);
    const merged = current ? mergeRecord(current, from, to, (field) => leaveOut(to, field)) : undefined;
    if (!current || !merged) leaveOut(to);
    else if (merged !== current) steps.set(to.id, { before: current, after: fitting(merged) });
  }
  return steps;
}

/**
 * The graph with all steps that keep its invariants. All are made at once, since one may need another; those that
 * break something are taken back, targets before what leads to them, until nothing is broken.
 */
function graphWith(graph: Graph, steps: ReadonlyMap<string, Step>, leaveOut: LeaveOut): Graph {
  if (steps.size === 0) return graph;
  const draft = {
    nodes: new Map(graph.nodes),
    relations: new Map(graph.relations),
    sources: new Map(graph.sources),
    citations: new Map(graph.citations),
    anchors: new Map(graph.anchors),
    dismissals: new Map(graph.dismissals),
  };
  const set = (record: MapRecord, to: MapRecord | undefined) => {
    const collection = draft[collectionOf[record.type]] as Map<string, MapRecord>; // the one of the record's own type
    if (to) collection.set(to.id, to);
    else collection.delete(record.id);
  };
  let standing = targetsFirst(steps);
  for (const { after } of standing) set(after, after);
  for (let broken = true; broken; ) {
    broken = false;
    const settled = new Set<string>();
    standing = standing.filter(({ before, after }) => {
      if (violationsOf(draft, after, settled).length === 0) return true;
      set(after, before);
      leaveOut(after);
      settled.clear();
      broken = true;
      return false;
    });
  }
  return draft;
}

/** Nodes and sources, then relations with what they lead to before them, then the rest. */
function targetsFirst(steps: ReadonlyMap<string, Step>): Step[] {
  const placed = new Set<Step>();
  for (const step of steps.values()) if (isEnd(step.after)) placed.add(step);
  for (const step of steps.values()) {
    const chain: Step[] = [];
    const met = new Set<Step>();
    for (let at: Step | undefined = step; at && !placed.has(at) && !met.has(at); ) {
      met.add(at);
      chain.push(at);
      at = at.after.type === 'relation' ? steps.get(at.after.target.id) : undefined;
    }
    for (const link of chain.reverse()) if (link.after.type === 'relation') placed.add(link);
  }
  for (const step of steps.values()) placed.add(step);
  return [...placed];
}

function isEnd(record: MapRecord): boolean {
  return record.type === 'node' || record.type === 'source';
}

/** The current record with the diff's fields set: the same object when nothing changes, nothing when they do not fit. */
function mergeRecord(
  current: MapRecord,
  from: MapRecord,
  to: MapRecord,
  leaveOut: (field: string) => void,
): MapRecord | undefined {
  const merged = mergeFields(current, from, to, leaveOut);
  if (sameValue(merged, current)) return current;
  const parsed = mapRecordSchema.safeParse(merged);
  if (!parsed.success) return undefined;
  const record = parsed.data;
  return record.type === 'node' ? { ...record, fields: fieldsOfKind(record, record.fields) } : record;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields that hold fields: two people may edit different ones of them. */
const insides: ReadonlySet<string> = new Set(['fields', 'item', 'annotation']);

function mergeFields(current: Fields, from: Fields, to: Fields, leaveOut: (field: string) => void): Fields {
  const merged: Record<string, unknown> = { ...current };
  for (const field of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (sameValue(from[field], to[field]) || sameValue(current[field], to[field])) continue;
    if (sameValue(current[field], from[field])) setField(merged, field, to[field]);
    else if (field === 'premises') merged[field] = mergePremises(current, from, to);
    else if (insides.has(field) && current[field] && from[field] && to[field]) {
      const inner = [current[field], from[field], to[field]] as [Fields, Fields, Fields]; // these are objects in their schemas
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
