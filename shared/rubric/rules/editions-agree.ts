import * as z from 'zod/mini';
import { folded } from '#shared/sources/folded.ts';
import { citingOf, mentionRefs, nothing, reportPair, surePairsOf, wordOf } from '../citing.ts';
import { defineRule } from '../rule.ts';

export const editionsAgree = defineRule({
  id: 'editions-agree',
  catalogue: 'CIT-05',
  version: 1,
  topic: 'sources',
  title: 'Note and bibliography name the same edition',
  why: 'Editions have different pages, so a page number is right in one of them only.',
  basis: 'Chicago Manual of Style 17, 14.113',
  severity: 'check',
  lexical: 'partly',
  options: z.strictObject({}),
  messages: {
    differ: {
      title: 'The {place} names the {edition} edition, the bibliography the {listed}.',
      question: 'Which one did you read?',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const pairs = surePairsOf(citing).filter(
      ({ mention, entry }) => mention.item.edition && entry.item.edition,
    );
    return {
      applicable: mentionRefs(citing, pairs),
      findings: pairs
        .filter(({ mention, entry }) => numberOf(mention.item.edition) !== numberOf(entry.item.edition))
        .map((pair) =>
          reportPair(citing, pair, 'differ', {
            place: wordOf(pair.mention),
            edition: String(pair.mention.item.edition),
            listed: String(pair.entry.item.edition),
          }),
        ),
    };
  },
  examples: {
    valid: [
      {
        title: 'The second edition is the 2nd.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare, second edition (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. 2nd ed. Oslo: Fjord Press, 2019.',
      },
      {
        title: 'A note may leave the edition out.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. 2nd ed. Oslo: Fjord Press, 2019.',
      },
    ],
    invalid: [
      {
        title: 'Two editions of one book.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare, 3rd ed. (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. 2nd ed. Oslo: Fjord Press, 2019.',
        reports: [{ messageId: 'differ', at: ['Ada Lind, The Last Fare', 'Lind, Ada. The Last Fare.'] }],
      },
    ],
  },
});

const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** “2nd”, “second” and “2nd rev.” are 2; an edition without a number is its words. */
function numberOf(edition: string | number | undefined): string {
  const words = folded(String(edition ?? ''));
  const digits = /\d+/.exec(words)?.[0];
  if (digits !== undefined) return digits;
  const at = ordinals.findIndex((ordinal) => words.startsWith(ordinal));
  return at >= 0 ? String(at + 1) : words.slice(0, 3);
}
