import { describe, expect, it } from 'vitest';
import { chartLines, chartSize, processBars, processWords } from '#client/dashboard/process-chart.ts';
import type { ProcessSitting } from '#shared/essay/process.ts';

function sitting(first: number, more: Partial<ProcessSitting>): ProcessSitting {
  return {
    ...{ first, last: first, startedAt: '', endedAt: '', who: 'you' as const },
    ...{ nodesAdded: 0, nodesRemoved: 0, nodes: 0, wordsTyped: 0, wordsDeleted: 0 },
    ...more,
  };
}

describe('the chart of when an essay grew', () => {
  it('has a bar a sitting: nodes above, words typed and deleted on one scale below', () => {
    const bars = processBars([
      sitting(1, { nodes: 5, wordsTyped: 100 }),
      sitting(2, { nodes: 10, wordsTyped: 25, wordsDeleted: 50 }),
    ]);
    expect(bars.map(({ nodes, typed, deleted }) => [nodes.height, typed.height, deleted.height])).toEqual([
      [35, 34, 0],
      [70, 8.5, 17],
    ]);
    for (const { nodes, typed, deleted } of bars) {
      expect(nodes.y + nodes.height).toBe(chartLines.nodes);
      expect(typed.y + typed.height).toBe(chartLines.words);
      expect(deleted.y).toBe(chartLines.words);
    }
  });

  it.each([1, 20, 500])('keeps %i sittings side by side within its width', (count) => {
    const bars = processBars(Array.from({ length: count }, (_, index) => sitting(index, { nodes: 1 })));
    expect(bars).toHaveLength(count);
    for (const [index, { x, width }] of bars.entries()) {
      expect(width).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual((bars[index + 1]?.x ?? chartSize.width) + 0.2);
    }
  });

  it.each([
    [[], 'Nothing has been written yet.'],
    [
      [sitting(1, { nodes: 1, wordsTyped: 3 })],
      'Once at work: 1 node on the map, 3 words typed into the text, 0 deleted.',
    ],
    [
      [sitting(1, { nodes: 9, wordsTyped: 3 }), sitting(2, { nodes: 7, wordsTyped: 4, wordsDeleted: 2 })],
      '2 times at work: 7 nodes on the map, 7 words typed into the text, 2 deleted.',
    ],
  ])('is said in words as well', (sittings, words) => {
    expect(processWords(sittings)).toBe(words);
  });
});
