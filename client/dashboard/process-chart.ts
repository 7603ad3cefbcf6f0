import type { ProcessSitting } from '#shared/essay/process.ts';

/** CSS px at the chart’s own size. */
export const chartSize = { width: 560, height: 150 } as const;
const left = 2;
const most = { barWidth: 28, gap: 6 } as const;
const nodesHeight = 70;
const middle = 112;
const wordsHeight = 34;

export type ProcessBar = {
  readonly x: number;
  readonly width: number;
  /** Of the map at the end of a sitting. */
  readonly nodes: { readonly y: number; readonly height: number };
  /** Above the line what was typed, below it what was deleted. */
  readonly typed: { readonly y: number; readonly height: number };
  readonly deleted: { readonly y: number; readonly height: number };
};

/** A bar for each sitting, the widest that fit. */
export function processBars(sittings: readonly ProcessSitting[]): ProcessBar[] {
  const room = (chartSize.width - 2 * left) / Math.max(1, sittings.length);
  const gap = Math.min(most.gap, room / 4);
  const width = Math.min(most.barWidth, room - gap);
  const mostNodes = Math.max(1, ...sittings.map(({ nodes }) => nodes));
  const mostWords = Math.max(1, ...sittings.flatMap((one) => [one.wordsTyped, one.wordsDeleted]));
  return sittings.map(({ nodes, wordsTyped, wordsDeleted }, index) => {
    const high = rounded((Math.max(0, nodes) / mostNodes) * nodesHeight);
    const typed = rounded((wordsTyped / mostWords) * wordsHeight);
    const deleted = rounded((wordsDeleted / mostWords) * wordsHeight);
    return {
      x: rounded(left + index * (width + gap)),
      width: rounded(width),
      nodes: { y: rounded(nodesHeight - high), height: high },
      typed: { y: rounded(middle - typed), height: typed },
      deleted: { y: middle, height: deleted },
    };
  });
}

export const chartLines = { nodes: nodesHeight, words: middle } as const;

/** “5 times of work: 14 nodes on the map, 320 words typed, 40 deleted.” */
export function processWords(sittings: readonly ProcessSitting[]): string {
  const last = sittings.at(-1);
  if (!last) return 'Nothing has been written yet.';
  const sum = (of: (one: ProcessSitting) => number) => sittings.reduce((total, one) => total + of(one), 0);
  const times = sittings.length === 1 ? 'Once at work' : `${sittings.length} times at work`;
  const nodes = last.nodes === 1 ? '1 node' : `${last.nodes} nodes`;
  return `${times}: ${nodes} on the map, ${sum((one) => one.wordsTyped)} words typed into the text, ${sum((one) => one.wordsDeleted)} deleted.`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
