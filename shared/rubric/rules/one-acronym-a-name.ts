import * as z from 'zod/mini';
import type { Span } from '#shared/essay/text.ts';
import { type Acronym, acronymsOf } from '../acronyms.ts';
import { nothing, reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

export const oneAcronymAName = defineRule({
  id: 'one-acronym-a-name',
  catalogue: 'CIT-11',
  version: 1,
  topic: 'sources',
  title: 'A name has one set of letters',
  why: 'Two spellings look like two organisations, and in a bibliography they stand at two places.',
  basis: 'Chicago Manual of Style 17, 10.3: abbreviations are used consistently',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    swapped: {
      title: 'The text writes {one} ({few}) and {other} ({many}).',
      question:
        'Is it one organisation? Then use the spelling that it uses itself, also in notes and entries.',
    },
  },
  check(context) {
    const { text } = context;
    if (!text) return nothing;
    const acronyms = acronymsOf(text);
    const places = (acronym: Acronym) => acronym.spans.slice(0, 1);
    const findings = pairsOf(acronyms).map(([rare, common]) => {
      const both: Span[] = [...places(rare), ...places(common)];
      const data = { one: rare.letters, few: times(rare), other: common.letters, many: times(common) };
      return reportPlaces(placesOf(text, both), 'swapped', data, [
        `Look at ${rare.letters}`,
        `Look at ${common.letters}`,
      ]);
    });
    const all = acronyms.flatMap((acronym) => places(acronym));
    return { applicable: acronyms.length > 1 ? placesOf(text, all).refs : [], findings };
  },
  examples: {
    valid: [
      {
        title: 'Two organisations with like letters are both named in full.',
        sketch: '',
        text: 'The Northern Transport Research Council (NTRC) counts, and the Northern Traffic Committee of Regions (NTCR) pays. NTRC and NTCR meet in spring.',
      },
      {
        title: 'Words in capitals are no acronyms.',
        sketch: '',
        text: '# HOW TO FILL IN THE FORM\nWrite FROM where you come. The Northern Transport Council (NTC) counts.',
      },
    ],
    invalid: [
      {
        title: 'Two letters change places.',
        sketch: '',
        text: 'The Northern Transport Research Council (NTRC) counts passengers.[^1] The NTRC publishes the counts.\n\n[^1]: NTCR, Counting Passengers (Oslo: Fjord Press, 2019), 4.',
        reports: [{ messageId: 'swapped', at: ['NTCR', 'NTRC'] }],
      },
    ],
  },
});

/** Bodies that do exist side by side and differ by two neighbouring letters. */
const twins = new Set(['UNHCR UNHRC']);

/** The rarer first. Only letters that change places: NATO and NAFTA, UNDP and UNEP are simply others. */
function pairsOf(acronyms: readonly Acronym[]): (readonly [Acronym, Acronym])[] {
  const pairs: (readonly [Acronym, Acronym])[] = [];
  for (const [at, one] of acronyms.entries())
    for (const other of acronyms.slice(0, at)) {
      if (!areSwapped(one.letters, other.letters)) continue;
      if (twins.has([one.letters, other.letters].sort().join(' '))) continue;
      // Each named in full, in other words: they are two. Named nowhere: nobody knows what they are.
      const isTold = one.name !== null || other.name !== null || one.isAuthor || other.isAuthor;
      if (!isTold || (one.name !== null && other.name !== null && one.name !== other.name)) continue;
      pairs.push(one.spans.length <= other.spans.length ? [one, other] : [other, one]);
    }
  return pairs;
}

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function times({ spans }: Acronym): string {
  return spans.length === 1 ? 'once' : spans.length === 2 ? 'twice' : `${spans.length} times`;
}
