import { AppError } from '#shared/errors.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Deeper than any rubric, and shallow enough for whatever writes the values again. */
const deepest = 30;

/** @throws file-not-readable for what is no JSON, or stands too deep in itself */
export function parsedJson(text: string): unknown {
  const value = parsed(text.replace(/^\uFEFF/, ''));
  let level = [value].filter(isContainer);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > deepest)
      throw new AppError('file-not-readable', 'The values in this file stand too deep in one another.');
    level = level.flatMap((container) => Object.values(container).filter(isContainer));
  }
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('file-not-readable', 'This file is not well-formed JSON. It may have been cut off.');
  }
}

function isContainer(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

export function isObject(value: unknown): value is JsonObject {
  return isContainer(value) && !Array.isArray(value);
}

/** The first of these fields that there is; names are compared without case, as programs spell them differently. */
export function fieldOf(object: JsonObject, ...names: readonly string[]): unknown {
  for (const name of names) {
    if (Object.hasOwn(object, name)) return object[name];
    const other = Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase());
    if (other !== undefined) return object[other];
  }
  return undefined;
}

/** '' when there is no such text. A number is taken as its digits. */
export function textAt(object: JsonObject, ...names: readonly string[]): string {
  const value = fieldOf(object, ...names);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Null when there is no such list. */
export function listAt(object: JsonObject, ...names: readonly string[]): readonly unknown[] | null {
  const value = fieldOf(object, ...names);
  return Array.isArray(value) ? value : null;
}
