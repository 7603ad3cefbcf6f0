import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { structure } from '#shared/essay/import/structure.ts';
import { flatContent, linesOfEssay, remarkCounts } from '#tests/support/file-content.ts';

/** Essays of others lie beside the project where it is developed, and are not part of it. */
const essays = join(import.meta.dirname, '../../../../../shared/data/essays');

describe.skipIf(!existsSync(essays))('real essays', () => {
  it('of two parts in one file are parted, with every note at its call and every sentence whole', () => {
    const read = structure(flatContent(readFileSync(join(essays, 'border-security/essay.txt'), 'utf8')));
    expect(read.essays.map(({ remarks, sources }) => [remarkCounts(remarks), sources.length])).toEqual([
      [
        {
          'found title-page': 6,
          'found headings': 6,
          'found footnotes': 10,
          'found sources': 6,
          'guessed title': 1,
          'guessed headings': 6,
          'guessed joined-sentences': 6,
        },
        6,
      ],
      [
        {
          'found title-page': 5,
          'found headings': 8,
          'found footnotes': 7,
          'found sources': 7,
          'guessed title': 1,
          'guessed headings': 8,
          'guessed joined-sentences': 2,
        },
        7,
      ],
    ]);
    for (const essay of read.essays) {
      const lines = linesOfEssay(essay);
      // Every paragraph of the body ends as a sentence does: none is half of one.
      const open = lines.filter((line) => /^(paragraph|annotation)/.test(line) && !/[.!?]["”]?$/.test(line));
      expect(open).toEqual([]);
      const calls = lines.flatMap((line) => [...line.matchAll(/\^(\d+)/g)].map((match) => Number(match[1])));
      expect(calls).toEqual(calls.map((_, index) => index + 1));
      expect(essay.title).not.toBe('');
      expect(lines.join('\n')).not.toMatch(/[¹²³⁴⁵⁶⁷⁸⁹⁰*<]/);
    }
    expect(read.essays[0]?.sources.filter(({ annotation }) => annotation === '')).toEqual([]);
    // Where a call stands, by the word before it and the first word of its note.
    const first = read.essays[0] ? linesOfEssay(read.essays[0]) : [];
    const notes = first.filter((line) => line.startsWith('note: '));
    expect(
      first.flatMap((line) =>
        [...line.matchAll(/([\p{L}]+)[”"]?\^(\d+)/gu)].map((match) => {
          const note = notes[Number(match[2]) - 1] ?? '';
          return `${match[1]} ${/^note: ([\p{L}.]+)/u.exec(note)?.[1]}`;
        }),
      ),
    ).toEqual([
      'rights Karen',
      'SALWs Toyin',
      'institutions Mingst',
      'cooperation United',
      'needs UNCCT.',
      'law UNCCT',
      'outsiders REECE',
      'collaboration Rohan',
      'vulnerability Adetiba.',
      'action Mingst',
    ]);
  });

  it('of paragraphs alone are read as paragraphs alone, word for word', () => {
    const files = ['argrewrite/Draft1', 'argrewrite/Draft2', 'argrewrite/Draft3', 'microtexts-1']
      .flatMap((folder) => readdirSync(join(essays, folder)).map((name) => join(folder, name)))
      .filter((name) => name.endsWith('.txt'));
    expect(files.length).toBeGreaterThan(250);
    const guessed: string[] = [];
    const changed: string[] = [];
    for (const name of files) {
      const text = readFileSync(join(essays, name), 'utf8');
      const lines = structure(flatContent(text)).essays.flatMap(linesOfEssay);
      guessed.push(
        ...lines.filter((line) => !line.startsWith('paragraph: ')).map((line) => `${name} ${line}`),
      );
      const words = lines.map((line) => line.replace(/^\w+: /, '')).join(' ');
      if (wordsOf(words) !== wordsOf(text)) changed.push(name);
    }
    expect(changed).toEqual([]);
    // One writer gave two drafts a title.
    expect(guessed.filter((line) => !/^argrewrite\/Draft[12]\/28\.txt front: /.test(line))).toEqual([]);
    expect(guessed).toHaveLength(2);
  });
});

/** Control characters are dropped, which is remarked. */
function wordsOf(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (sign) => (/\s/.test(sign) ? sign : ''))
    .split(/\s+/)
    .filter(Boolean)
    .join(' ');
}
