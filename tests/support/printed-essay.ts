import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import type { EssayDocument } from '#shared/formats/format.ts';
import { emptyGraph } from '#shared/graph/graph.ts';

/** Inline content in short: `*italic*`, `**bold**`, `^[a note]`, `|` for a break. */
export function inlineOf(line: string): InlineJson[] {
  return line.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\^\[[^\]]*\]|\|)/).flatMap((piece): InlineJson[] => {
    if (piece === '') return [];
    if (piece === '|') return [{ type: 'hardBreak' }];
    const [, note] = /^\^\[(.*)\]$/.exec(piece) ?? [];
    if (note !== undefined) return [{ type: 'footnote', content: inlineOf(note) }];
    const [, stars = '', words = piece] = /^(\*{1,2})(.+)\1$/.exec(piece) ?? [];
    const marks = stars === '' ? {} : { marks: [{ type: stars === '*' ? 'italic' : 'bold' } as const] };
    return [{ type: 'text', text: words, ...marks }];
  });
}

export function paragraph(line: string, part?: 'front' | 'entry' | 'annotation'): BlockJson {
  return { type: 'paragraph', ...(part && { attrs: { part } }), content: inlineOf(line) };
}

export function heading(level: number, line: string): BlockJson {
  return { type: 'heading', attrs: { level }, content: inlineOf(line) };
}

/** `items` are lines, or lists inside the item before them. */
export function list(
  type: 'bulletList' | 'orderedList',
  ...items: readonly (string | BlockJson)[]
): BlockJson {
  const content: { type: 'listItem'; content: BlockJson[] }[] = [];
  for (const item of items)
    if (typeof item === 'string') content.push({ type: 'listItem', content: [paragraph(item)] });
    else content.at(-1)?.content.push(item);
  return { type, content };
}

/** An essay with every part that a text can have. */
export const ferries: DocumentJson = {
  type: 'doc',
  content: [
    heading(1, 'Ferries before Bridges'),
    paragraph(
      'Our town should *keep* its ferries, because a boat can be moved and a bridge cannot.^[Okafor, *Tide Table*, 12.] Nobody has asked the **people** on the quay.',
    ),
    heading(2, 'What bridges cost'),
    paragraph(
      'A bridge costs the town its quay.^[Budget of the county, 2019.] The committee’s report says so|in two lines.',
    ),
    {
      type: 'blockquote',
      content: [
        paragraph('We lost the quay in one summer, and nobody had asked us what we thought of it.'),
        paragraph('Nobody ever will.^[Letter of a fisher.]'),
      ],
    },
    heading(3, 'What is lost'),
    list('bulletList', 'noise', list('bulletList', 'at night'), 'dust'),
    paragraph('Then there are things to do first, and they are not many.'),
    list(
      'orderedList',
      'Ask the town.',
      'Count the boats, *all* of them.',
      list('orderedList', 'old ones', 'new ones'),
    ),
    paragraph('After that there are two more things, which come later.'),
    list('orderedList', 'Build a quay.', 'Open it.'),
    paragraph('So the county should buy boats & sell its “bridge” <soon>.'),
  ],
};

export function essayWith(document: DocumentJson, more: Partial<EssayDocument> = {}): EssayDocument {
  return {
    title: 'Ferries before Bridges',
    prompt: '',
    rubric: { id: 'argument-essay', version: 1 },
    graph: emptyGraph,
    text: { version: 3, document },
    ...more,
  };
}

export const noPrinting = { map: false, bibliography: null };
