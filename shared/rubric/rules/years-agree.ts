import * as z from 'zod/mini';
import { yearOf } from '#shared/sources/year.ts';
import { citingOf, mentionRefs, nothing, type Pair, pairsOf, reportPair, wordOf } from '../citing.ts';
import { defineRule } from '../rule.ts';

export const yearsAgree = defineRule({
  id: 'years-agree',
  catalogue: 'CIT-03',
  version: 1,
  topic: 'sources',
  title: 'Note and bibliography give the same year',
  why: 'Another year is often another edition, with other pages: a reader would look in the wrong book.',
  basis: 'Chicago Manual of Style 17, 14.61 and 15.5',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    differ: {
      title: 'The {place} says {year}, the bibliography {listed}.',
      question: 'Which year does the copy have that you used?',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const pairs = pairsOf(citing).filter(({ mention, entry }) => yearOf(mention.item) && yearOf(entry.item));
    return {
      applicable: mentionRefs(citing, pairs),
      findings: pairs
        .filter((pair) => differ(pair, citing.text.text))
        .map((pair) =>
          reportPair(citing, pair, 'differ', {
            place: wordOf(pair.mention),
            year: yearOf(pair.mention.item) ?? '',
            listed: yearOf(pair.entry.item) ?? '',
          }),
        ),
    };
  },
  examples: {
    valid: [
      {
        title: 'Both say 2019.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
      },
      {
        title: 'The entry gives the first year and the reprint’s.',
        sketch: '',
        text: 'Free buses bring people to work (Lind 1978, 44).\n# References\nLind, Ada. (1978) 2019. The Last Fare. Oslo: Fjord Press.',
      },
      {
        title: 'Another work of the same author has another year.',
        sketch: '',
        text: 'Free buses bring people to work (Lind 2019, 44; Lind 2021).\n# References\nLind, Ada. 2019. The Last Fare. Oslo: Fjord Press.\nLind, Ada. 2021. The First Mile. Oslo: Fjord Press.',
      },
    ],
    invalid: [
      {
        title: 'The note and the entry name two editions.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2020), 44.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
        reports: [{ messageId: 'differ', at: ['Ada Lind, The Last Fare', 'Lind, Ada. The Last Fare.'] }],
      },
      {
        title: 'The only work of this author has another year.',
        sketch: '',
        text: 'Free buses bring people to work (Lind 2018, 44).\n# References\nLind, Ada. 2019. The Last Fare. Oslo: Fjord Press.',
        reports: [{ messageId: 'differ', at: ['Lind 2018', 'Lind, Ada. 2019.'] }],
      },
    ],
  },
});

/** A year that the other one names somewhere too (a reprint’s, a first edition’s) is no other year. */
function differ({ mention, entry }: Pair, text: string): boolean {
  const [year, listed] = [yearOf(mention.item) ?? '', yearOf(entry.item) ?? ''];
  if (year === listed) return false;
  const words = text.slice(mention.start, mention.end);
  const entryWords = entry.raw.replace(/https?:\S+/g, '');
  return !entryWords.includes(year) && !words.replace(/https?:\S+/g, '').includes(listed);
}
