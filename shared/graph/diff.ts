import * as z from 'zod/mini';
import { collectionOf, type Graph, recordOf } from './graph.ts';
import { type MapRecord, mapRecordSchema } from './records.ts';

/**
 * What a command did: reversible, and the unit of undo, sync and history. A record stands at most once in a diff;
 * `updated` pairs have the same type and id. Order inside the arrays means nothing.
 */
export const diffSchema = z.strictObject({
  added: z.array(mapRecordSchema),
  updated: z.array(
    z
      .tuple([mapRecordSchema, mapRecordSchema])
      .check(
        z.refine(([from, to]) => from.type === to.type && from.id === to.id, 'Both sides are one record.'),
      ),
  ),
  removed: z.array(mapRecordSchema),
});
export type Diff = z.infer<typeof diffSchema>;

export const emptyDiff: Diff = { added: [], updated: [], removed: [] };

export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.length + diff.updated.length + diff.removed.length === 0;
}

/** Trusts that the diff fits the graph; `integrity.ts` judges what comes out. Untouched collections are shared. */
export function applyDiff(graph: Graph, diff: Diff): Graph {
  if (isEmptyDiff(diff)) return graph;
  const next: { -readonly [K in keyof Graph]: Graph[K] } = { ...graph };
  const copied = new Set<keyof Graph>();
  const writable = (type: MapRecord['type']) => {
    const name = collectionOf[type];
    if (!copied.has(name)) {
      copied.add(name);
      Object.assign(next, { [name]: copyOf(next[name]) });
    }
    return next[name] as Map<string, MapRecord>; // copied just above, so it is ours to write
  };
  for (const record of diff.removed) writable(record.type).delete(record.id);
  for (const [, to] of diff.updated) writable(to.type).set(to.id, to);
  for (const record of diff.added) writable(record.type).set(record.id, record);
  return next;
}

export function invert(diff: Diff): Diff {
  return {
    added: diff.removed,
    updated: diff.updated.map(([from, to]) => [to, from]),
    removed: diff.added,
  };
}

/** What leads from one graph to another; records that are deeply equal are left out. */
export function diffOf(from: Graph, to: Graph): Diff {
  const diff: Diff = { added: [], updated: [], removed: [] };
  for (const name of Object.values(collectionOf)) {
    if (from[name] === to[name]) continue;
    for (const record of from[name].values()) if (!to[name].has(record.id)) diff.removed.push(record);
    for (const record of to[name].values()) {
      const before = recordOf(from, record.type, record.id);
      if (!before) diff.added.push(record);
      else if (before !== record && !sameValue(before, record)) diff.updated.push([before, record]);
    }
  }
  return diff;
}

/** Two diffs, one after the other, as one: added then removed cancels out. */
export function composeDiffs(first: Diff, second: Diff): Diff {
  const before = new Map<string, MapRecord | undefined>();
  const after = new Map<string, MapRecord | undefined>();
  for (const diff of [first, second]) {
    const note = (key: string, from: MapRecord | undefined, to: MapRecord | undefined) => {
      if (!before.has(key)) before.set(key, from);
      after.set(key, to);
    };
    for (const record of diff.removed) note(keyOf(record), record, undefined);
    for (const [from, to] of diff.updated) note(keyOf(to), from, to);
    for (const record of diff.added) note(keyOf(record), undefined, record);
  }
  const composed: Diff = { added: [], updated: [], removed: [] };
  for (const [key, from] of before) {
    const to = after.get(key);
    if (from && to && !sameValue(from, to)) composed.updated.push([from, to]);
    else if (from && !to) composed.removed.push(from);
    else if (!from && to) composed.added.push(to);
  }
  return composed;
}

/** Deep equality of JSON values; an absent key and an undefined one are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
  for (const key of Object.keys(a)) if (!sameValue(a[key], b[key])) return false;
  for (const key of Object.keys(b)) if (b[key] !== undefined && a[key] === undefined) return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Measured: `new Map(map)` makes an array of each entry on the way and takes half as long again. */
function copyOf(records: ReadonlyMap<string, MapRecord>): Map<string, MapRecord> {
  const copy = new Map<string, MapRecord>();
  records.forEach((record, id) => {
    copy.set(id, record);
  });
  return copy;
}

/** JSON with sorted keys, so that equal values are equal bytes. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const inner: unknown = Reflect.get(value, key);
    if (inner !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`);
  }
  return `{${members.join(',')}}`;
}

function keyOf(record: MapRecord) {
  return `${record.type} ${record.id}`;
}
