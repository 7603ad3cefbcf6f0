import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import { textOf } from '#shared/essay/document.ts';
import type { CslItem, CslName } from '#shared/graph/csl-item.ts';
import type { GraphJson } from '#shared/graph/graph.ts';
import type { Anchor, Node, Source } from '#shared/graph/records.ts';
import { blot, type Mask } from './masking.ts';

/**
 * A document, an essay's text or a comment, with the names in it blotted out. A name may be in bold by half: the words
 * of a block are masked as one. `textOf` of it is as long as before, block by block.
 */
export function maskedDocument(document: DocumentJson, mask: Mask): DocumentJson {
  return { ...document, content: document.content.map((block) => maskedBlock(block, mask)) };
}

type EssayContent = { readonly graph: GraphJson; readonly document: DocumentJson };

/**
 * Everything that a student has written into an essay, with the names in it blotted out. What sources say of themselves
 * stays, so that their entries can be read: but for remarks, and for the student's whole name or address in it.
 */
export function maskedEssay<Content extends EssayContent>(content: Content, mask: Mask): Content {
  const document = maskedDocument(content.document, mask);
  const before = textOf(0, content.document).text;
  const after = textOf(0, document).text;
  const { nodes, relations, sources, citations, anchors, dismissals } = content.graph;
  const graph: GraphJson = {
    nodes: nodes.map((node) => maskedNode(node, mask)),
    relations: relations.map((relation) => ({ ...relation, note: mask(relation.note) })),
    sources: sources.map((source) => maskedSource(source, mask)),
    citations: citations.map((citation) => ({
      ...citation,
      locator: mask(citation.locator),
      quotation: mask(citation.quotation),
    })),
    anchors: anchors.map((anchor) => maskedAnchor(anchor, before, after, mask)),
    dismissals: dismissals.map((dismissal) => ({ ...dismissal, comment: mask(dismissal.comment) })),
  };
  return { ...content, graph, document };
}

function maskedBlock(block: BlockJson, mask: Mask): BlockJson {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return block.content ? { ...block, content: maskedInline(block.content, mask) } : block;
    case 'blockquote':
      return { ...block, content: block.content.map((child) => maskedBlock(child, mask)) };
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((child) => maskedBlock(child, mask)),
        })),
      };
  }
}

/** Footnotes take no room in the line that calls them, as in `textOf`. */
function maskedInline(content: readonly InlineJson[], mask: Mask): InlineJson[] {
  const words = (piece: InlineJson) =>
    piece.type === 'text' ? piece.text : piece.type === 'hardBreak' ? ' ' : '';
  const masked = mask(content.map(words).join(''));
  let at = 0;
  return content.map((piece) => {
    const start = at;
    at += words(piece).length;
    if (piece.type === 'text') return { ...piece, text: masked.slice(start, at) };
    if (piece.type === 'footnote' && piece.content)
      return { ...piece, content: maskedInline(piece.content, mask) };
    return piece;
  });
}

function maskedNode(node: Node, mask: Mask): Node {
  const { qualifier } = node.fields;
  return {
    ...node,
    text: mask(node.text),
    note: mask(node.note),
    fields: { ...node.fields, ...(qualifier !== undefined && { qualifier: mask(qualifier) }) },
  };
}

function maskedSource(source: Source, mask: Mask): Source {
  const { annotation, appraisal } = source;
  return {
    ...source,
    item: maskedItem(source.item, mask),
    ...(annotation && {
      annotation: {
        summary: mask(annotation.summary),
        use: mask(annotation.use),
        credibility: mask(annotation.credibility),
      },
    }),
    ...(appraisal && { appraisal: maskedAppraisal(appraisal, mask) }),
  };
}

function maskedAppraisal<Appraisal extends NonNullable<Source['appraisal']>>(
  appraisal: Appraisal,
  mask: Mask,
): Appraisal {
  const answers = Object.entries(appraisal.answers).map(([criterion, answer]) => [
    criterion,
    answer && { ...answer, note: mask(answer.note) },
  ]);
  return { ...appraisal, answers: Object.fromEntries(answers) };
}

const nameVariables = [
  'author',
  'editor',
  'translator',
  'director',
  'interviewer',
  'recipient',
  'container-author',
  'collection-editor',
  'reviewed-author',
] as const satisfies readonly (keyof CslItem)[];

function maskedItem(item: CslItem, mask: Mask): CslItem {
  // What is text stays text of the same length.
  const words = Object.entries(item).map(([variable, value]) => [
    variable,
    typeof value === 'string' && variable !== 'type' ? wholeNamesMasked(value, mask) : value,
  ]);
  const masked: CslItem = { ...item, ...Object.fromEntries(words) };
  for (const variable of nameVariables) {
    const names = item[variable];
    if (names) masked[variable] = names.map((name) => maskedName(name, mask));
  }
  if (item.note !== undefined) masked.note = mask(item.note);
  return masked;
}

/** A title that has a Lovelace in it can be read; “Ada Lovelace: my diary”, and an address with all of it, tell too much. */
function wholeNamesMasked(text: string, mask: Mask): string {
  let shown = '';
  for (const [run] of mask(text).matchAll(new RegExp(`${blot}+|[^${blot}]+`, 'gu'))) {
    const was = text.slice(shown.length, shown.length + run.length);
    const isWhole = run.startsWith(blot) && /\p{L}[^\p{L}\p{M}]+\p{L}/u.test(was);
    shown += isWhole ? run : was;
  }
  return shown;
}

/** Only who has all of the name: a Lovelace who is cited is not the student. */
function maskedName(name: CslName, mask: Mask): CslName {
  const isBlotted = (text: string) =>
    text.trim() !== '' && [...mask(text)].every((each) => each === blot || /\s/.test(each));
  if ('literal' in name)
    return isBlotted(name.literal) && /\s/.test(name.literal.trim()) ? { literal: mask(name.literal) } : name;
  if (!isBlotted(name.given) || !isBlotted(name.family)) return name;
  return { ...name, given: mask(name.given), family: mask(name.family) };
}

/** What an anchor quotes is read off the masked text: its prefix may end in the middle of a name. */
function maskedAnchor(anchor: Anchor, before: string, after: string, mask: Mask): Anchor {
  const { exact, prefix, suffix } = anchor.quote;
  const around = `${prefix}${exact}${suffix}`;
  const stands = anchor.position.start - prefix.length;
  const start = stands >= 0 && before.startsWith(around, stands) ? stands : before.indexOf(around);
  if (start < 0) return { ...anchor, quote: { exact: mask(exact), prefix: '', suffix: '' } };
  const end = start + prefix.length;
  return {
    ...anchor,
    quote: {
      exact: after.slice(end, end + exact.length),
      prefix: after.slice(start, end),
      suffix: after.slice(end + exact.length, start + around.length),
    },
  };
}
