import { expect, it } from 'vitest';
import { guessRubricFormat } from '#shared/rubric/exchange/guess.ts';
import { rubricFormats } from '#shared/rubric/exchange/index.ts';
import { rubricBodySchema } from '#shared/rubric/rubric.ts';

const much = 100_000;
const canvas =
  'Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points\n';
const letters = [...'abcdefghi'];

/** Texts that have cost other readers seconds, memory or their stack. */
const texts: Record<string, string> = {
  'many brackets': '['.repeat(much),
  'deep lists': `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  'deep maps': `x: ${'{a: '.repeat(5_000)}`,
  'deep lists without brackets': `${'- '.repeat(20_000)}a`,
  'deep keys': `${'? '.repeat(20_000)}a`,
  'deep indentation': Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'aliases of aliases': [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...letters
      .slice(1)
      .map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${letters[index]}`)}]`),
    'z: {type: rubric, levels: *i}',
  ].join('\n'),
  'deep options of a rule': `{"rubrics":[{"title":"R","criteria":[],"rules":[{"ruleId":"a","enabled":true,"options":{"a":${'['.repeat(900)}${']'.repeat(900)}}}]}]}`,
  'blanks between words': `a${' '.repeat(much)}b,c`,
  'empty lines': `a,b${'\n'.repeat(much)}c`,
  'quotation marks': '"a"b,'.repeat(much / 5),
  'a quotation mark never closed': 'a,"b'.repeat(much / 4),
  separators: ','.repeat(much),
  'deep elements': `<rubric>${'<a>'.repeat(20_000)}`,
  'entities of entities': '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;&a;">]><rubric>&b;</rubric>',
  'many elements': `<rubric>${'<criterion/>'.repeat(20_000)}</rubric>`,
  'many rows': `| a | b |\n|--|--|\n${'| x | y |\n'.repeat(20_000)}`,
  'many digits': `Criterion\t4 a\nx\t${'1'.repeat(much)}`,
  'many brackets in cells': `a\t${'('.repeat(much)}`,
  'bad rows': canvas + 'a,b,,,c,,\n'.repeat(20_000),
  'many rubrics': canvas + Array.from({ length: 4_000 }, (_, index) => `r${index},b,,,c,,1`).join('\n'),
  'names of every object': `{"CFRubrics":[{"__proto__":{"title":"x"},"CFRubricCriteria":[{"category":"__proto__","CFRubricCriterionLevels":[{"quality":"constructor","score":1}]}]}]}`,
};

it.each(Object.entries(texts))(
  '%s are refused or read in every format, soon, and never as more than fits',
  (_name, text) => {
    const before = process.cpuUsage();
    expect(rubricFormats.map(({ id }) => id)).toContain(guessRubricFormat(text));
    for (const { read } of rubricFormats) {
      try {
        const { rubrics, problems, losses } = read(text);
        expect(rubrics.length).toBeLessThanOrEqual(50);
        expect(problems.length).toBeLessThanOrEqual(101);
        expect(losses.length).toBeLessThanOrEqual(101);
        for (const rubric of rubrics) expect(rubricBodySchema.safeParse(rubric).success).toBe(true);
      } catch (error) {
        expect(error).toMatchObject({ code: 'file-not-readable' });
      }
    }
    // Of the processor, for all of them; what these texts are made for takes minutes.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5_000);
  },
);
