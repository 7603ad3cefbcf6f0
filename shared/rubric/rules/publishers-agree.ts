import * as z from 'zod/mini';
import { shortWords } from '#shared/graph/short-words.ts';
import { editDistance, wordsIn } from '#shared/sources/normal.ts';
import { citingOf, mentionRefs, nothing, reportPair, surePairsOf, wordOf } from '../citing.ts';
import { defineRule } from '../rule.ts';

export const publishersAgree = defineRule({
  id: 'publishers-agree',
  catalogue: 'CIT-06',
  version: 1,
  topic: 'sources',
  title: 'Note and bibliography name the same publisher',
  why: 'Two publishers are two printings, often with other pages.',
  basis: 'Chicago Manual of Style 17, 14.133',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    differ: {
      title: 'The {place} names {publisher} as publisher, the bibliography {listed}.',
      question: 'Which one stands in the copy that you used?',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const pairs = surePairsOf(citing).filter(
      ({ mention, entry }) => mention.item.publisher && entry.item.publisher,
    );
    return {
      applicable: mentionRefs(citing, pairs),
      findings: pairs
        .filter(({ mention, entry }) => areOther(mention.item.publisher ?? '', entry.item.publisher ?? ''))
        .map((pair) =>
          reportPair(citing, pair, 'differ', {
            place: wordOf(pair.mention),
            publisher: shortWords(pair.mention.item.publisher ?? '', 60),
            listed: shortWords(pair.entry.item.publisher ?? '', 60),
          }),
        ),
    };
  },
  examples: {
    valid: [
      {
        title: 'A publisher may be named in short.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: F.J. Holm & Company, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Holm, 2019.',
      },
      {
        title: 'Letters may stand for words.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: OUP, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Oslo University Press, 2019.',
      },
    ],
    invalid: [
      {
        title: 'Two publishers of one book.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Holm and Sons, 2019.',
        reports: [{ messageId: 'differ', at: ['Ada Lind, The Last Fare', 'Lind, Ada. The Last Fare.'] }],
      },
    ],
  },
});

const general = new Set(
  'and et the of co company inc ltd llc gmbh verlag press presses publisher publishers publishing publications books sons house group international'.split(
    ' ',
  ),
);

/** No telling word in common, and neither the letters of the other. */
function areOther(one: string, other: string): boolean {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const telling = (words: readonly string[]) => words.filter((word) => word.length > 1 && !general.has(word));
  const [left, right] = [telling(a), telling(b)];
  if (left.length === 0 || right.length === 0) return false;
  if (left.some((word) => right.some((match) => match === word || isNear(word, match)))) return false;
  const letters = (words: readonly string[]) => words.map((word) => word[0]).join('');
  return letters(a) !== b.join('') && letters(b) !== a.join('');
}

function isNear(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && editDistance(a, b, 1) <= 1;
}
