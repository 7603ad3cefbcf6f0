import { describe, expect, it } from 'vitest';
import { withoutOwnMap } from '#shared/essay/import/own-map.ts';
import { flatContent } from '#tests/support/file-content.ts';

const left = (text: string) =>
  withoutOwnMap(flatContent(text))
    .blocks.map((block) =>
      'runs' in block ? block.runs.map((run) => ('text' in run ? run.text : '')).join('') : '',
    )
    .join('\n');

describe('a file that was exported with its map', () => {
  it.each([
    ['loses the map', 'Words.\nArgument map\n\n1 Thesis: Boats.\n1.1 Claim, supports: They move.', 'Words.'],
    [
      'keeps what was written below the map',
      'Words.\nArgument map\n1 Thesis: Boats.\nMore words.',
      'Words.\nMore words.',
    ],
    [
      'keeps a section that is only called so',
      'Argument map\nHere I draw one.',
      'Argument map\nHere I draw one.',
    ],
    ['keeps rows that stand below no title', '1 Thesis: Boats.', '1 Thesis: Boats.'],
  ])('%s', (_, text, expected) => {
    expect(left(text)).toBe(expected);
  });
});
