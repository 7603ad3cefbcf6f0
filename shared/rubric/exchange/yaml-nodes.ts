import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, type Tags } from 'yaml';
import { AppError } from '#shared/errors.ts';

/** YAML as this folder reads it: every name stands as it was written, names may repeat, and each has its line. */
export type YamlValue =
  | { readonly type: 'map'; readonly entries: readonly YamlEntry[] }
  | { readonly type: 'list'; readonly items: readonly { readonly line: number; readonly value: YamlValue }[] }
  | { readonly type: 'text'; readonly text: string };
export type YamlEntry = { readonly key: string; readonly line: number; readonly value: YamlValue };

const deepest = 12;
/** Aliases make short files long: what they stand for counts each time. */
const mostNodes = 20_000;
/** UTF-16 code units: the parser takes seconds for a megabyte of brackets. */
const longest = 100_000;

/** @throws file-not-readable for what is no YAML, or is more than a file of criteria can be */
export function yamlOf(text: string): YamlValue {
  if (text.length > longest)
    throw new AppError(
      'file-not-readable',
      'This file is too large to hold criteria: 100,000 characters at most.',
    );
  if (isTooDeep(text)) throw tooDeep();
  const lines = new LineCounter();
  const document = parsed(text.replace(/^\uFEFF/, ''), lines);
  let nodes = 0;

  function readNode(node: unknown, depth: number): YamlValue {
    nodes += 1;
    if (nodes > mostNodes || depth > deepest) throw tooDeep();
    if (isAlias(node)) {
      const meant = node.resolve(document);
      if (!meant)
        throw new AppError(
          'file-not-readable',
          `The alias “*${node.source}” in this file stands for nothing.`,
        );
      return readNode(meant, depth + 1);
    }
    if (isMap(node))
      return {
        type: 'map',
        entries: node.items.map(({ key, value }) => ({
          key: textOf(key),
          line: lineOf(key),
          value: readNode(value, depth + 1),
        })),
      };
    if (isSeq(node))
      return {
        type: 'list',
        items: node.items.map((item) => ({ line: lineOf(item), value: readNode(item, depth + 1) })),
      };
    return { type: 'text', text: textOf(node) };
  }

  function lineOf(node: unknown): number {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
    return range ? lines.linePos(range[0]).line : 1;
  }

  return readNode(document.contents, 0);
}

function tooDeep(): AppError {
  return new AppError('file-not-readable', 'This file is too large or too deep to hold criteria.');
}

/** “- - - - a” and “? ? ? a” nest as brackets do. */
const manyIndicators = /(?:[-?:][ \t]+){30}/;

/**
 * Asked before the parser recurses, which must not come near the end of its stack: V8 ends the whole process when a
 * regular expression is first compiled there. Depth by indentation is held by the length.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1);
    if (depth > 50) return true;
  }
  return manyIndicators.test(text);
}

function parsed(text: string, lineCounter: LineCounter) {
  try {
    const document = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
    const [error] = document.errors;
    if (!error) return document;
    const { line } = lineCounter.linePos(error.pos[0]);
    throw new AppError('file-not-readable', `This file is not well-formed YAML: look at line ${line}.`);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-not-readable', 'This file is not well-formed YAML.');
  }
}

/** As it was written: `4.50` and `yes` are names like others. */
function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  if (node.value === null) return '';
  if (typeof node.value === 'string') return node.value;
  return node.source ?? String(node.value);
}

/** The value under a name, compared without case; undefined when there is none. */
export function entryOf(value: YamlValue, name: string): YamlValue | undefined {
  if (value.type !== 'map') return undefined;
  return value.entries.find(({ key }) => key.trim().toLowerCase() === name)?.value;
}

export function wordsAt(value: YamlValue, name: string): string {
  const found = entryOf(value, name);
  return found?.type === 'text' ? found.text.trim() : '';
}

/**
 * YAML 1.1, as Ruby's reader has it: there a bare “Yes”, “1:30” or “2026-01-01” is no text, so they are quoted. Maps keep
 * names that an object would not: numbers their place, “__proto__” itself.
 */
export function yamlText(file: ReadonlyMap<string, unknown>): string {
  return stringify(file, { version: '1.1', customTags: plainMaps, lineWidth: 0 });
}

/** Under 1.1 a `Map` would be written as an `!!omap`. */
function plainMaps(tags: Tags): Tags {
  return tags.filter((tag) => typeof tag === 'string' || !tag.tag.endsWith(':omap'));
}
