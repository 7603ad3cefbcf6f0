import * as z from 'zod/mini';
import type { Mention } from '#shared/citations/cited-works.ts';
import { likenessOf, sure, unlike } from '#shared/sources/match.ts';
import { type Citing, citingOf, nameOf, nothing, reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

export const citedWorksAreListed = defineRule({
  id: 'cited-works-are-listed',
  catalogue: 'CIT-01',
  version: 1,
  topic: 'sources',
  title: 'Every work that is cited is in the bibliography',
  why: 'A reader who wants to look a work up goes from the note to the bibliography, and has to find it there.',
  basis: 'Chicago Manual of Style 17, 14.19 and 15.5; MLA 9, 5.1; APA 7, 8.4',
  severity: 'check',
  lexical: 'partly',
  options: z.strictObject({}),
  messages: {
    unlisted: {
      title: 'The bibliography does not list “{work}”.',
      question: 'Is the entry missing, or does the work stand there under another name?',
    },
    'no-number': {
      title: 'The bibliography has no entry {number}.',
      question: 'Which work does the number stand for?',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing || citing.works.entries.length === 0) return nothing;
    const asked = citing.works.mentions.filter(({ isIbid }) => !isIbid);
    const reported: Mention[] = [];
    for (const mention of asked) {
      if (!isUnlisted(mention, citing)) continue;
      const isKnown = reported.some((other) => isSameWork(mention, other));
      if (!isKnown) reported.push(mention);
    }
    return {
      applicable: placesOf(citing.text, asked).refs,
      findings: reported.map((mention) => {
        const places = placesOf(citing.text, [mention]);
        const titles = [mention.type === 'note' ? 'Look at the note' : 'Look at the citation'];
        return mention.type === 'number'
          ? reportPlaces(places, 'no-number', { number: wordsOf(mention, citing) }, titles)
          : reportPlaces(places, 'unlisted', { work: nameOf(mention) }, titles);
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'The bibliography has the work, with the author’s name turned round.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
      },
      {
        title: 'A remark is no reference.',
        sketch: '',
        text: 'Free buses bring people to work.[^1] They are full.[^2]\n\n[^1]: Lind, Last Fare, 44.\n[^2]: The counts are from the spring of 2019, when the mill had just opened again.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
      },
      {
        title: 'Without a bibliography the notes stand for themselves.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.',
      },
      {
        title: 'A year in parentheses after a name is not always a citation.',
        sketch: '',
        text: 'After the World Cup (2014) buses were free (Lind 2019, 44).\n# References\nLind, Ada. 2019. The Last Fare. Oslo: Fjord Press.',
      },
    ],
    invalid: [
      {
        title: 'A note cites what the bibliography does not have.',
        sketch: '',
        text: 'Free buses bring people to work.[^1] They cost little.[^2]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n[^2]: Bo Ek, “Who Pays,” Transport Letters 12, no. 4 (2018): 301.\n# Bibliography\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
        reports: [{ messageId: 'unlisted', at: ['Bo Ek, “Who Pays,”'] }],
      },
      {
        title: 'A citation in the text leads nowhere.',
        sketch: '',
        text: 'Free buses bring people to work (Lind, 2019, p. 44). They cost little (Ek & Dahl, 2018).\n# References\nLind, A. (2019). The last fare. Fjord Press.',
        reports: [{ messageId: 'unlisted', at: ['Ek & Dahl, 2018'] }],
      },
      {
        title: 'The numbers go further than the list.',
        sketch: '',
        text: 'Free buses bring people to work [1]. They cost little [3].\n# References\n[1] A. Lind, The Last Fare. Oslo: Fjord Press, 2019.\n[2] B. Ek, “Who pays,” Transport Letters, vol. 12, no. 4, pp. 301–319, 2018.',
        reports: [{ messageId: 'no-number', at: ['[3]'] }],
      },
    ],
  },
});

/** Only what is plainly a reference, in an essay of which other references are found in the list. */
function isUnlisted(mention: Mention, { works }: Citing): boolean {
  const { match, type, isShort, earlier, item } = mention;
  if (match.type !== 'none' || match.best >= unlike || earlier) return false;
  const found = works.mentions.filter((other) => other.type === type && other.match.type === 'one').length;
  if (type === 'note') return !isShort && (works.hasList || found > 0);
  if (found === 0) return false;
  if (type === 'author-page') return found > 1 && (item.author?.length ?? 0) > 0;
  // “World Cup (2014)” looks like a narrative citation: several authors do not.
  if (type === 'narrative') return (item.author?.length ?? 0) > 1 || mention.locator !== '';
  return true;
}

function isSameWork(one: Mention, other: Mention): boolean {
  if (one.type === 'number' || other.type === 'number') return false;
  return likenessOf(one.item, other.item).certainty >= sure;
}

function wordsOf(mention: Mention, { text }: Citing): string {
  return text.text.slice(mention.start, mention.end);
}
