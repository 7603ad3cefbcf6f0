import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { spokenName } from '#shared/graph/labels.ts';
import { type Box, layoutOf } from '#shared/graph/layout/layout.ts';
import { type RelationLook, relationLooks } from '#shared/graph/layout/look.ts';
import { measures } from '#shared/graph/layout/measures.ts';
import { wrappedLines } from '#shared/graph/layout/wrap.ts';
import { rowOfNode } from '#shared/graph/outline.ts';
import type { Node } from '#shared/graph/records.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { estimatedWidth } from './letter-widths.ts';

/** Colours as SVG attributes take them; a page gives its variables, a file gives plain colours. */
export type Palette = {
  readonly [name in 'desk' | 'paper' | 'ink' | 'ink2' | 'accent' | 'accentInk' | Tint]: string;
};
type Tint = 'support' | 'evidence' | 'oppose' | 'bridge';

/** For paper, as tokens.css has them on a light ground. Line styles say the same without colour. */
export const printPalette: Palette = {
  desk: '#ffffff',
  paper: '#ffffff',
  ink: '#1b2430',
  ink2: '#56616e',
  accent: '#1f3a5f',
  accentInk: '#ffffff',
  support: '#0072b2',
  evidence: '#00795a',
  oppose: '#c24a00',
  bridge: '#5b6672',
};

export type MapPicture = {
  readonly svg: string;
  /** CSS px. */
  readonly width: number;
  readonly height: number;
};

type Options = {
  readonly palette?: Palette;
  /** Numbers of the comments on nodes and relations, by id. */
  readonly numbers?: ReadonlyMap<string, readonly number[]>;
  /** Family names, as in CSS. */
  readonly font?: string;
};

const padding = 12;
const headRow = 22;
const margin = 24;

/**
 * The whole map as one vector picture: every word of every node, every relation with its word, and numbers where
 * comments stand. Plain shapes and text only, so that printers, word processors and PDF take it.
 */
export function mapPicture(graph: Graph, options: Options = {}): MapPicture {
  const {
    palette = printPalette,
    numbers = new Map(),
    font = 'Roboto, Helvetica, Arial, sans-serif',
  } = options;
  const cards = new Map([...graph.nodes.values()].map((node) => [node.id, cardOf(graph, node)]));
  const layout = layoutOf(graph, (id) => cards.get(id) ?? { width: 0, height: 0 }, { folded: new Set() });
  const { x, y, width, height } = layout.size;
  const looks = [...relationLooks(graph, layout, new Map()).values()];
  const shapes = [
    ...looks.map((look) => drawnLine(look, palette)),
    ...looks.map((look) => drawnWord(look, palette, numbers.get(look.id) ?? [])),
    ...[...layout.nodes].map(([id, box]) =>
      drawnCard(graph.nodes.get(id), cards.get(id), box, palette, numbers.get(id) ?? []),
    ),
  ];
  const size = { width: Math.ceil(width + 2 * margin), height: Math.ceil(height + 2 * margin) };
  const view = [Math.floor(x - margin), Math.floor(y - margin), size.width, size.height].join(' ');
  const spoken = `Map of ${graph.nodes.size} ${graph.nodes.size === 1 ? 'statement' : 'statements'}`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${size.width}" height="${size.height}" role="img" aria-label="${spoken}" font-family="${escaped(font)}">`,
    ...shapes,
    '</svg>',
  ].join('');
  return { svg, ...size };
}

type Card = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly head: string;
};

function cardOf(graph: Graph, node: Node): Card {
  const { role, title, prompt } = kindOf(node);
  const [size, leading] = role === 'position' ? [15, 22] : role === 'bridge' ? [12, 16] : [14, 20];
  const room = measures.card - 2 * padding;
  const words = node.text.trim() === '' ? prompt : node.text;
  const weight = role === 'position' ? 'bold' : 'normal';
  const lines = wrappedLines(words, room, (piece) => estimatedWidth(piece, size, weight));
  const row = rowOfNode(graph, node.id);
  const word = row?.relation ? ` · ${wordOf(graph, row.relation)}` : node.parked ? ' · set aside' : '';
  const height = 2 * padding + headRow + lines.length * leading;
  return { width: measures.card, height, lines, size, leading, head: `${title}${word}` };
}

function drawnCard(
  node: Node | undefined,
  card: Card | undefined,
  box: Box,
  palette: Palette,
  numbers: readonly number[],
): string {
  if (!node || !card) return '';
  const tint = tintOf(node, palette);
  const left = box.x + padding;
  const top = box.y + padding;
  const isEmpty = node.text.trim() === '';
  const lines = card.lines.map(
    (line, index) =>
      `<text x="${left}" y="${round(top + headRow + card.leading * (index + 0.72))}" font-size="${card.size}" fill="${isEmpty ? palette.ink2 : palette.ink}"${node.kind === 'thesis' ? ' font-weight="bold"' : ''}${isEmpty ? ' font-style="italic"' : ''}>${escaped(line)}</text>`,
  );
  return [
    frame(node, box, tint, palette),
    `<text x="${left}" y="${round(top + 11)}" font-size="11" font-weight="bold" fill="${tint}">${escaped(card.head)}</text>`,
    ...lines,
    numbers.length > 0 ? badge(box.x + box.width, box.y, numbers, palette) : '',
  ].join('');
}

const fold = 14;

/** What kind it is, said by corners and line style as on the canvas. */
function frame(node: Node, box: Box, tint: string, palette: Palette): string {
  const { x, y, width, height } = box;
  const look = `fill="${palette.paper}" stroke="${tint}" stroke-width="${node.kind === 'thesis' ? 2 : 1.5}"${dashes[node.kind] ?? ''}`;
  if (node.kind !== 'evidence')
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${node.kind === 'thesis' ? 0 : 10}" ${look}/>`;
  const right = x + width;
  return [
    `<path d="M${x} ${y}H${right - fold}L${right} ${y + fold}V${y + height}H${x}Z" ${look}/>`,
    `<path d="M${right - fold} ${y}V${y + fold}H${right}" fill="none" stroke="${tint}" stroke-width="1.5"/>`,
  ].join('');
}

const dashes: Partial<Record<Node['kind'], string>> = {
  counterargument: ' stroke-dasharray="6 4"',
  rebuttal: ' stroke-dasharray="6 4"',
  warrant: ' stroke-dasharray="0.1 4" stroke-linecap="round"',
};

function tintOf({ kind }: Node, palette: Palette): string {
  if (kind === 'thesis') return palette.accent;
  if (kind === 'evidence') return palette.evidence;
  if (kind === 'warrant') return palette.bridge;
  return kind === 'counterargument' ? palette.oppose : palette.support;
}

function drawnLine(look: RelationLook, palette: Palette): string {
  const colour = palette[look.tone];
  const dash =
    look.kind === 'oppose'
      ? ' stroke-dasharray="6 4"'
      : look.kind === 'concede'
        ? ' stroke-dasharray="0.1 5" stroke-linecap="round"'
        : '';
  const line = `<path d="${look.line}" fill="none" stroke="${colour}" stroke-width="${look.kind === 'restate' ? 5 : 1.75}"${dash}/>`;
  return [
    line,
    look.kind === 'restate'
      ? `<path d="${look.line}" fill="none" stroke="${palette.desk}" stroke-width="2"/>`
      : '',
    look.head === ''
      ? ''
      : look.isHeadFilled
        ? `<path d="${look.head}" fill="${colour}"/>`
        : `<path d="${look.head}" fill="none" stroke="${colour}" stroke-width="2.25"/>`,
    look.joint === ''
      ? ''
      : `<path d="${look.joint}" fill="${palette.paper}" stroke="${colour}" stroke-width="1.75"/>`,
  ].join('');
}

/** On a ground of its own, so that the line never strikes the letters. */
function drawnWord(look: RelationLook, palette: Palette, numbers: readonly number[]): string {
  const width = estimatedWidth(look.word, 12) + 6;
  const [x, y] = [look.wordX, look.wordY];
  return [
    `<rect x="${round(x - width / 2)}" y="${y - 9}" width="${round(width)}" height="18" fill="${palette.desk}"/>`,
    `<text x="${x}" y="${y + 4}" font-size="12" text-anchor="middle" fill="${palette.ink2}">${escaped(look.word)}</text>`,
    numbers.length > 0 ? badge(round(x + width / 2 + 12), y, numbers, palette) : '',
  ].join('');
}

/** The numbers of comments, in one pill centred on a point. */
function badge(x: number, y: number, numbers: readonly number[], palette: Palette): string {
  const words = numbers.join(' · ');
  const width = Math.max(22, round(estimatedWidth(words, 12) + 12));
  return [
    `<rect x="${round(x - width / 2)}" y="${y - 11}" width="${width}" height="22" rx="11" fill="${palette.accent}" stroke="${palette.paper}" stroke-width="2"/>`,
    `<text x="${x}" y="${y + 4}" font-size="12" font-weight="bold" text-anchor="middle" fill="${palette.accentInk}">${words}</text>`,
  ].join('');
}

/** The picture in words, for whoever does not see it: a line a node in outline order. */
export function pictureInWords(graph: Graph): readonly string[] {
  return [...graph.nodes.keys()].map((id) => spokenName(graph, id));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
