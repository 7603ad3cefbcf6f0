import type { CslDate, CslItem, CslName } from '#shared/graph/csl-item.ts';
import {
  type Bibliography,
  type CitationStyleId,
  citationStyles,
  type RenderedSource,
} from '#shared/sources/citation-styles.ts';
import { dateOfWords } from '#shared/sources/dates.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import type { CitationEngine, LoadCitationEngine } from './engine.ts';
import { styledRuns } from './styled-runs.ts';

/** In the order in which the essay cites them: numbered styles count so. */
export type ListedSource = { readonly id: string; readonly item: CslItem };

export type RenderBibliography = (
  style: CitationStyleId,
  sources: readonly ListedSource[],
) => Promise<Bibliography>;

/** Keeps one engine a style; each call brings its own sources and leaves none behind. */
export function createRendering(load: LoadCitationEngine): RenderBibliography {
  const items = new Map<string, object>();
  const engines = new Map<CitationStyleId, Promise<CitationEngine>>();

  function engineOf(style: CitationStyleId) {
    const kept = engines.get(style);
    if (kept) return kept;
    const loading = load(style, (id) => items.get(id) ?? {});
    engines.set(style, loading);
    loading.catch(() => engines.delete(style));
    return loading;
  }

  return async (style, sources) => {
    const { form, heading } = citationStyles.find(({ id }) => id === style) ?? {
      form: 'author',
      heading: '',
    };
    const engine = await engineOf(style);
    // From here on nothing waits, so that no two calls mix their sources.
    for (const { id, item } of sources) items.set(id, engineItem(id, item));
    try {
      engine.updateItems(sources.map(({ id }) => id));
      const printed = entriesOf(engine);
      // What a style finds nothing to print of, it leaves out.
      const silent = sources.filter(({ id }) => !printed.some(([other]) => other === id));
      const listed = [...printed, ...silent.map(({ id }): [string, string] => [id, ''])];
      const entries = listed.flatMap(([id, html]): RenderedSource[] => {
        const source = sources.find((one) => one.id === id);
        if (!source) return [];
        const cited = (position: 0 | 1) =>
          runsOf(engine.makeCitationCluster([{ id, position }]), source, false);
        return [
          {
            sourceId: id,
            entry: runsOf(html, source, true),
            inText: form === 'note' ? null : cited(0),
            notes: form === 'note' ? { first: cited(0), later: cited(1) } : null,
          },
        ];
      });
      return { style, heading, entries };
    } finally {
      engine.updateItems([]);
      items.clear();
    }
  };
}

function entriesOf(engine: CitationEngine): [id: string, html: string][] {
  const list = engine.makeBibliography();
  if (!list) return [];
  const [{ entry_ids: ids }, html] = list;
  return html.map((entry, at) => [ids[at]?.[0] ?? '', entry]);
}

/** A source that says too little for a style stands under its plain name. */
function runsOf(html: string, { item }: ListedSource, isEntry: boolean) {
  const runs = styledRuns(html);
  const words = runs.map(({ text }) => text).join('');
  const number = /^\[\d+\]/.exec(words)?.[0] ?? '';
  if (number !== '' && !isEntry) return runs;
  const rest = words.slice(number.length);
  if (!/CSL STYLE ERROR/.test(rest) && !/^\W*(?:n\.?\s*d\.?)?\W*$/i.test(rest)) return runs;
  return [{ text: `${number} ${sourceName(item)}`.trim() }];
}

function engineItem(id: string, item: CslItem): object {
  const entries = Object.entries(item).map(([name, value]): [string, unknown] => {
    if (!value || typeof value === 'string') return [name, value];
    return [name, Array.isArray(value) ? value.map(engineName) : engineDate(value)];
  });
  return { ...Object.fromEntries(entries), id };
}

/** The processor would print an empty given name as a blank. */
function engineName(name: CslName): object {
  if ('literal' in name) return name;
  return Object.fromEntries(Object.entries(name).filter(([, part]) => part !== ''));
}

/** What is no date is printed as it is written: the processor would take “c. 1850” for 1850. */
function engineDate(date: CslDate): object {
  if ('date-parts' in date) return date;
  const read = dateOfWords(date.raw);
  return read && 'date-parts' in read ? read : { literal: date.raw };
}
