import * as z from 'zod/mini';
import type { Mention } from '#shared/citations/cited-works.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import { unlike } from '#shared/sources/match.ts';
import { type Citing, citingOf, nameOf, nothing, reportPlaces, wordOf } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule, type Report } from '../rule.ts';

export const shortNotesLeadSomewhere = defineRule({
  id: 'short-notes-lead-somewhere',
  catalogue: 'CIT-09',
  version: 1,
  topic: 'sources',
  title: 'A short note fits one work',
  why: 'A short note saves the reader’s time only if it leaves no doubt which work it means.',
  basis: 'Chicago Manual of Style 17, 14.30–14.36; APA 7, 8.19 (2019a, 2019b)',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    two: {
      title: 'The {place} “{words}” fits two works: {one}, and {other}.',
      question: 'Which one? A short title or a letter after the year tells them apart.',
    },
    none: {
      title: 'No earlier note and no entry tells which work “{words}” is.',
      question: 'Give the full reference here, or the name as the bibliography has it.',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const asked = citing.works.mentions.filter(
      ({ isShort, isIbid, type }) => isShort && !isIbid && (type === 'note' || type === 'author-year'),
    );
    return {
      applicable: placesOf(citing.text, asked).refs,
      findings: asked.flatMap((mention): Report<'two' | 'none'>[] => {
        const words = shortWords(citing.text.text.slice(mention.start, mention.end), 60);
        const { match } = mention;
        if (match.type === 'several') {
          const [one, other] = match.listed;
          if (!one || !other) return [];
          const places = placesOf(citing.text, [mention, one, other]);
          const data = { place: wordOf(mention), words, one: nameOf(one), other: nameOf(other) };
          return [
            reportPlaces(places, 'two', data, ['Look at it', 'Look at the first work', 'Look at the second']),
          ];
        }
        if (match.type !== 'none' || !leadsNowhere(mention, citing)) return [];
        return [reportPlaces(placesOf(citing.text, [mention]), 'none', { words }, ['Look at the note'])];
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'An earlier note has the work in full.',
        sketch: '',
        text: 'Free buses bring people to work.[^1] They are full.[^2] They cost little.[^3]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n[^2]: Lind, Last Fare, 51–52.\n[^3]: Ibid., 60.',
      },
      {
        title: 'An office and the name of its report are all there is to say.',
        sketch: '',
        text: 'Free buses bring people to work.[^1] They cost little.[^2]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n[^2]: City of Oslo, Register of Passengers, 14.',
      },
      {
        title: 'The short title tells two works apart.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Lind, First Mile, 12.\n# Bibliography\nLind, Ada. The First Mile. Oslo: Fjord Press, 2021.\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
      },
      {
        title: 'A letter after the year does as well.',
        sketch: '',
        text: 'Free buses bring people to work (Lind 2019b).\n# References\nLind, Ada. 2019a. The First Mile. Oslo: Fjord Press.\nLind, Ada. 2019b. The Last Fare. Oslo: Fjord Press.',
      },
    ],
    invalid: [
      {
        title: 'The author wrote two of the works.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Lind, 12.\n# Bibliography\nLind, Ada. The First Mile. Oslo: Fjord Press, 2021.\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
        reports: [{ messageId: 'two', at: ['Lind, 12.', 'Lind, Ada. The First', 'Lind, Ada. The Last'] }],
      },
      {
        title: 'Nothing before it has the work.',
        sketch: '',
        text: 'Free buses bring people to work.[^1] They cost little.[^2]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n[^2]: Ek, “Who Pays,” 301.',
        reports: [{ messageId: 'none', at: ['Ek, “Who Pays,”'] }],
      },
    ],
  },
});

/**
 * Of citations in the line the bibliography’s own rule speaks. Without a bibliography an office and its report may be
 * all there is to say; a family name alone leans on a note that is not there.
 */
function leadsNowhere({ type, match, earlier, item }: Mention, { works }: Citing): boolean {
  if (type !== 'note' || earlier || match.type !== 'none' || match.best >= unlike) return false;
  if (works.hasList) return true;
  const [name] = item.author ?? [];
  const isFamily = name !== undefined && 'literal' in name && !/[\s\d]/.test(name.literal);
  return isFamily && works.mentions.some((mention) => mention.type === 'note' && !mention.isShort);
}
