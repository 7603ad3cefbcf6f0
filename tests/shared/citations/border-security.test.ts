import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '#shared/essay/document.ts';
import type { FileContent } from '#shared/essay/import/file-content.ts';
import { structure } from '#shared/essay/import/structure.ts';
import type { EssayText } from '#shared/essay/text.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { argumentEssay } from '#shared/rubric/presets/argument-essay.ts';

/** A student's real essay with its sequel in one file; not ours to ship, so the test runs where it lies. */
const file = join(import.meta.dirname, '../../../../shared/data/essays/border-security/essay.txt');

describe.runIf(existsSync(file))('the citations of a real essay', () => {
  const essays = existsSync(file) ? textsOf(readFileSync(file, 'utf8')) : [];
  const [first, second] = essays.map(citationFindings);

  it('finds in the first part pages outside the article, one organisation in two spellings, a near quotation', () => {
    expect(essays).toHaveLength(2);
    expect(first).toEqual([
      ['one-acronym-a-name', 'swapped', ['UNCCT', 'UNCTC']],
      ['pages-in-range', 'outside', ['Adetiba. Journal of A', 'Adetiba, Toyin Cottie']],
      ['pages-in-range', 'outside', ['Toyin Cotties Adetiba', 'Adetiba, Toyin Cottie']],
      ['quoted-titles-are-exact', 'part', ['enclosures of civiliz', 'JONES, REECE. 2011. "']],
      ['web-pages-have-access-date', 'no-access', ['UNCCT. 2019. "Human R']],
      ['web-pages-have-access-date', 'no-access', ['United Nations. 2020.']],
    ]);
  });

  it('finds in the second part two editions of a textbook, differing titles, one page for an article', () => {
    expect(second).toEqual([
      ['article-pages-are-whole', 'single', ['Cassandra K. Crifasi,']],
      ['titles-agree', 'differs', ['S. Lee, "Family Separ', 'Lee, Stephen. 2019. "']],
      ['titles-agree', 'shortened', ['Crifasi et al., "Init', 'Cassandra K. Crifasi,']],
      ['web-pages-have-access-date', 'no-access', ['City of Baltimore. 20']],
      ['web-pages-have-access-date', 'no-access', ['UNCTC. 2019. "Human R']],
      ['web-pages-have-access-date', 'no-access', ['United Nations Border']],
      ['years-agree', 'differ', ['Karen A. Mingst and H', 'Mingst, Karen A, and ']],
    ]);
  });
});

function textsOf(words: string): EssayText[] {
  const content: FileContent = {
    format: 'text',
    isFlat: true,
    notes: new Map(),
    remarks: [],
    blocks: words
      .split('\n')
      .map((line) => ({ type: 'paragraph', runs: line === '' ? [] : [{ type: 'text', text: line }] })),
  };
  return structure(content).essays.map((essay) => textOf(0, essay.document));
}

/** Rule, message, and the first words of each place, sorted. */
function citationFindings(text: EssayText) {
  return evaluate({ graph: emptyGraph, rubric: argumentEssay, prompt: '', text })
    .findings.filter(({ spans }) => spans !== undefined)
    .map(({ ruleId, messageId, spans = [] }) => [
      ruleId,
      messageId,
      spans.map(({ start, end }) => text.text.slice(start, Math.min(end, start + 21))),
    ])
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
