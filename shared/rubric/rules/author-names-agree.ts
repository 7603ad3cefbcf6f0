import * as z from 'zod/mini';
import type { CslName } from '#shared/graph/csl-item.ts';
import { kinshipOf, nameWords } from '#shared/sources/names.ts';
import { titleWords } from '#shared/sources/normal.ts';
import { citingOf, mentionRefs, nothing, type Pair, reportPair, surePairsOf, wordOf } from '../citing.ts';
import { defineRule } from '../rule.ts';

export const authorNamesAgree = defineRule({
  id: 'author-names-agree',
  catalogue: 'CIT-07',
  version: 1,
  topic: 'sources',
  title: 'Note and bibliography name the same author',
  why: 'A bibliography is sorted by author: under another spelling the work is not found.',
  basis: 'Chicago Manual of Style 17, 14.73',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    spelled: {
      title: 'The {place} writes “{name}”, the bibliography “{listed}”.',
      question: 'Which spelling does the work itself have?',
    },
    other: {
      title: 'The {place} gives the work to {name}, the bibliography to {listed}.',
      question: 'Who wrote it? Name the same author in both.',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const pairs = surePairsOf(citing).filter(
      ({ mention, entry }) => mention.item.author?.length && entry.item.author?.length,
    );
    return {
      applicable: mentionRefs(citing, pairs),
      findings: pairs.flatMap((pair) => {
        const found = differenceIn(pair);
        if (!found) return [];
        const { messageId, name, listed } = found;
        const data = { place: wordOf(pair.mention), name: nameWords(name), listed: nameWords(listed) };
        return [reportPair(citing, pair, messageId, data)];
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'Order, initials and capitals make no difference.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: A. LIND and Bo Ek, The Last Fare (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLind, Ada Maria, and Bo Ek. The Last Fare. Oslo: Fjord Press, 2019.',
      },
      {
        title: 'An organisation may be named by its letters, and without its office.',
        sketch: '',
        text: 'Free buses bring people to work.[^1] They cost little.[^2]\n\n[^1]: WHO, Counting Passengers (Geneva: WHO, 2016), 4.\n[^2]: United Nations. 2020. Counting Buses. www.un.org.\n# Bibliography\nUnited Nations Transport Division. 2020. Counting Buses. https://www.un.org/transport/buses\nWorld Health Organization. Counting Passengers. Geneva: WHO, 2016.',
      },
    ],
    invalid: [
      {
        title: 'One letter is another.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lindqvist, The Last Fare (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLindquist, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
        reports: [{ messageId: 'spelled', at: ['Ada Lindqvist', 'Lindquist, Ada.'] }],
      },
      {
        title: 'The note gives the article to somebody else.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Cy Dahl, “Who Rides When Buses Cost Nothing,” Transport Letters 12, no. 4 (2018): 301.\n# Bibliography\nLind, Ada. “Who Rides When Buses Cost Nothing.” Transport Letters 12, no. 4 (2018): 301–319.',
        reports: [{ messageId: 'other', at: ['Cy Dahl, “Who Rides', 'Lind, Ada. “Who Rides'] }],
      },
    ],
  },
});

type Difference = {
  readonly messageId: 'spelled' | 'other';
  readonly name: CslName;
  readonly listed: CslName;
};

function differenceIn({ mention, entry }: Pair): Difference | null {
  const names = mention.item.author ?? [];
  const listed = entry.item.author ?? [];
  const [first] = listed;
  if (!first) return null;
  for (const name of names) {
    const all = listed.map((other) => ({ other, kinship: kinshipOf(name, other) }));
    if (all.some(({ kinship }) => kinship === 'same')) continue;
    const near = all.find(({ kinship }) => kinship === 'near');
    if (near) return { messageId: 'spelled', name, listed: near.other };
  }
  const [name] = names;
  const likeness = mention.match.type === 'one' ? mention.match.likeness : null;
  if (!name || likeness?.author !== 'other' || mention.type !== 'note') return null;
  // Only where the title leaves no doubt that it is this work: names are easily misread.
  const isTelling = likeness.title === 1 && titleWords(mention.item.title ?? '').size >= 4;
  return isTelling ? { messageId: 'other', name, listed: first } : null;
}
