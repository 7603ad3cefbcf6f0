import { type CslItem, cslItemSchema } from '#shared/graph/csl-item.ts';
import { parseReference } from '#shared/sources/parse-reference.ts';
import type { Run } from './file-content.ts';

/**
 * The one place where an entry of a bibliography becomes a source. `previous` is the item of the entry before it, whose
 * author a dash at the start repeats. An entry that says nothing of itself keeps its words as its title.
 */
export function itemOfEntry(runs: readonly Run[], previous: CslItem | null): CslItem {
  const written = runs.map(withAsterisks).join('').trim();
  const repeated = /^(?:\[\d+\]\s*)?(?:[—–_-]{2,}|—)[.,]?\s*/.exec(written)?.[0] ?? '';
  const { item } = parseReference(written.slice(repeated.length));
  const fields = Object.entries(item).filter(
    ([name, value]) => name in cslItemSchema.shape && value !== undefined,
  );
  const author = repeated !== '' && previous?.author ? { author: previous.author } : {};
  const read = cslItemSchema.safeParse({ ...Object.fromEntries(fields), ...author });
  const plain = runs
    .map((run) => (run.type === 'text' ? run.text : ' '))
    .join('')
    .trim();
  if (!read.success) return { type: 'document', title: plain.slice(0, 500) };
  return read.data.title === undefined ? { ...read.data, title: plain.slice(0, 500) } : read.data;
}

/** Italics say what a title is: as the parser reads them, in asterisks. */
function withAsterisks(run: Run): string {
  if (run.type !== 'text') return run.type === 'break' ? ' ' : '';
  const words = run.text.trim();
  return run.italic && words !== '' ? run.text.replace(words, () => `*${words}*`) : run.text;
}
