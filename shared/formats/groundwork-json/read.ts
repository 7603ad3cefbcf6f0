import * as z from 'zod/mini';
import { AppError } from '#shared/errors.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import {
  type EssayTextState,
  emptyTextState,
  essayTextStateSchema,
  rubricRefSchema,
} from '#shared/essay/essay.ts';
import { documentOf } from '#shared/essay/schema.ts';
import { argumentEssay } from '#shared/essay/templates/template.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { collectionOf, emptyGraph, type Graph, recordTypes } from '#shared/graph/graph.ts';
import { rebaseDiff } from '#shared/graph/rebase.ts';
import type { MapRecord, RecordType } from '#shared/graph/records.ts';
import { maxNodes, storableText } from '#shared/graph/text.ts';
import type { Reading } from '../format.ts';
import { repaired } from './repair.ts';

const looseObject = z.record(z.string(), z.unknown());
/** Notes of one kind; after that many, the rest is counted. */
const notesKept = 20;

/**
 * Reads what can be read: one bad record does not cost the others. Records keep their ids, which only have to be
 * unique in their essay.
 * @throws file-not-readable when the text is not JSON, or holds no map at all
 */
export function readGroundworkJson(text: string): Reading {
  const file = looseObject.safeParse(parsedJson(text));
  const graph = looseObject.safeParse(file.data?.graph);
  if (
    !file.success ||
    !graph.success ||
    !recordTypes.some((type) => Array.isArray(graph.data[collectionOf[type]]))
  )
    throw new AppError(
      'file-not-readable',
      'This file holds no Groundwork map. Choose a file that Groundwork exported.',
    );
  const notes: string[] = [];
  if (file.data.version !== 1 && file.data.version !== 2)
    notes.push('The file is from another version of Groundwork; check that all is there.');
  const title = textOf(file.data.title, 300);
  if (title === '') notes.push('The file has no title.');
  const rubric = rubricRefSchema.safeParse(file.data.rubric);
  if (!rubric.success) notes.push('The file names no rubric; the argument essay’s is used.');
  return {
    document: {
      title: title === '' ? 'Imported essay' : title,
      prompt: textOf(file.data.prompt, 5_000),
      rubric: rubric.success ? rubric.data : argumentEssay,
      graph: graphOf(graph.data, notes),
      text: writtenIn(file.data.text, notes),
    },
    notes: notes.length > notesKept ? shortened(notes) : notes,
  };
}

function writtenIn(value: unknown, notes: string[]): EssayTextState {
  if (value === undefined) return emptyTextState;
  const text = essayTextStateSchema.safeParse(value);
  if (text.success && isReadable(text.data.document)) return text.data;
  notes.push('The text of the essay could not be read; it was left out.');
  return emptyTextState;
}

function isReadable(document: DocumentJson): boolean {
  try {
    documentOf(document);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function graphOf(collections: Record<string, unknown>, notes: string[]): Graph {
  const known = new Set<string>(Object.values(collectionOf));
  for (const name of Object.keys(collections)) {
    if (!known.has(name)) notes.push(`“${name}” is nothing that a map has; it was left out.`);
  }
  const added: MapRecord[] = [];
  const seen = new Set<string>();
  for (const type of recordTypes) {
    for (const record of recordsIn(collections[collectionOf[type]], type, notes)) {
      if (seen.has(record.id)) {
        notes.push(`A second ${type} with the id “${record.id}” was left out.`);
      } else if (type === 'node' && added.length >= maxNodes) {
        notes.push(`A map holds at most ${maxNodes} nodes; the node “${record.id}” was left out.`);
      } else {
        seen.add(record.id);
        added.push(record);
      }
    }
  }
  const { diff, conflicts } = rebaseDiff(emptyGraph, { added, updated: [], removed: [] });
  for (const { type, id, field } of conflicts) {
    notes.push(
      field === 'premises'
        ? `The relation “${id}” named a reason that is not in the file; it stands without it.`
        : `The ${type} “${id}” leads to something that is not in the file, or to itself; it was left out.`,
    );
  }
  return applyDiff(emptyGraph, diff);
}

function recordsIn(collection: unknown, type: RecordType, notes: string[]): MapRecord[] {
  if (collection === undefined) return [];
  if (!Array.isArray(collection)) {
    notes.push(`“${collectionOf[type]}” is not a list; it was left out.`);
    return [];
  }
  return collection.flatMap((value: unknown, at) => repaired(value, type, at, notes) ?? []);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppError('file-not-readable', 'This file is not well-formed JSON. It may have been cut off.');
  }
}

function textOf(value: unknown, max: number): string {
  return typeof value === 'string' ? storableText(value).slice(0, max) : '';
}

function shortened(notes: readonly string[]): string[] {
  return [...notes.slice(0, notesKept), `And ${notes.length - notesKept} more of the same kind.`];
}
