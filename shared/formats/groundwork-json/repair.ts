import * as z from 'zod/mini';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { type MapRecord, mapRecordSchema, type NodeFields, type RecordType } from '#shared/graph/records.ts';

/** What a file written by hand may leave out. */
const defaults: Record<RecordType, Record<string, unknown>> = {
  node: { text: '', fields: {}, note: '', parked: false, order: 'a0', pin: null },
  relation: { order: 'a0', note: '' },
  source: { item: {} },
  citation: { locator: '', quotation: '' },
  anchor: {},
  dismissal: { comment: '' },
};

/**
 * A value from a file as a record: unknown keys are dropped, too long texts cut, fields of another kind taken away,
 * each with a note. Nothing when it cannot be one.
 */
export function repaired(value: unknown, type: RecordType, at: number, notes: string[]): MapRecord | null {
  const object = z.record(z.string(), z.unknown()).safeParse(value);
  const name = `The ${type} ${nameOf(object.data?.id, at)}`;
  if (!object.success) {
    notes.push(`${name} is not a record; it was left out.`);
    return null;
  }
  const draft: Record<string, unknown> = { ...defaults[type], ...object.data, type };
  const first = mapRecordSchema.safeParse(draft);
  if (first.success) return withoutForeignFields(first.data, name, notes);
  for (const issue of first.error.issues) mend(draft, issue, name, notes);
  const second = mapRecordSchema.safeParse(draft);
  if (second.success) return withoutForeignFields(second.data, name, notes);
  const reason = second.error.issues[0];
  notes.push(`${name} was left out: ${reason?.path.join('.')}: ${reason?.message}`);
  return null;
}

function mend(draft: Record<string, unknown>, issue: z.core.$ZodIssue, name: string, notes: string[]) {
  const parent = placeOf(draft, issue.path.slice(0, -1));
  const key = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const place = placeOf(draft, issue.path);
    for (const unknown of issue.keys) delete place?.[unknown];
    notes.push(
      `${name}: ${issue.keys.map((unknown) => `“${unknown}”`).join(', ')} is not known and was left out.`,
    );
    return;
  }
  if (!parent || key === undefined) return;
  const text = parent[String(key)];
  if (issue.code === 'too_big' && typeof text === 'string') {
    parent[String(key)] = text.slice(0, Number(issue.maximum));
    notes.push(`${name}: “${String(key)}” was longer than ${issue.maximum} characters and was cut.`);
  } else if (issue.path[0] === 'fields' && issue.path.length > 1) {
    delete parent[String(key)];
    notes.push(`${name}: the value of “${String(key)}” is not known and was left out.`);
  }
}

function placeOf(
  draft: Record<string, unknown>,
  path: readonly PropertyKey[],
): Record<string, unknown> | null {
  let place: unknown = draft;
  for (const key of path) {
    if (place === null || typeof place !== 'object') return null;
    place = Object.getOwnPropertyDescriptor(place, key)?.value;
  }
  return place !== null && typeof place === 'object' ? (place as Record<string, unknown>) : null; // JSON: arrays and objects
}

function withoutForeignFields(record: MapRecord, name: string, notes: string[]): MapRecord {
  if (record.type !== 'node') return record;
  const { fields, title } = kindOf(record);
  const foreign = Object.keys(record.fields).filter((field) => !fields.includes(field as keyof NodeFields)); // the schema is strict
  if (foreign.length === 0) return record;
  notes.push(`${name}: ${title} has no ${foreign.join(', ')}; it was left out.`);
  const kept = Object.entries(record.fields).filter(([field]) => !foreign.includes(field));
  return { ...record, fields: Object.fromEntries(kept) };
}

function nameOf(id: unknown, at: number): string {
  return typeof id === 'string' ? `“${id.slice(0, 64)}”` : `number ${at + 1}`;
}
