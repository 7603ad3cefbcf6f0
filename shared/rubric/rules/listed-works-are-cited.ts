import * as z from 'zod/mini';
import type { Entry } from '#shared/citations/cited-works.ts';
import { likenessOf, unlike } from '#shared/sources/match.ts';
import { familyOf } from '#shared/sources/names.ts';
import { titleLine, wordsIn } from '#shared/sources/normal.ts';
import { type Citing, citingOf, nameOf, nothing, reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

export const listedWorksAreCited = defineRule({
  id: 'listed-works-are-cited',
  catalogue: 'CIT-02',
  version: 1,
  topic: 'sources',
  title: 'Every work in the bibliography is cited',
  why: 'A work that is listed and never cited leaves a reader asking what it was used for.',
  basis: 'MLA 9, 5.1; APA 7, 8.4: each entry is cited in the text',
  severity: 'check',
  lexical: 'partly',
  options: z.strictObject({}),
  messages: {
    uncited: {
      title: 'The text never cites “{work}”.',
      question: 'Where did you use it? Cite it there, or take it from the list.',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing?.works.hasList) return nothing;
    const listed = citing.works.entries.filter(({ span }) => span !== null);
    const uncited = listed.filter((entry) => !isCited(entry, citing) && !isNamedBesidePage(entry, citing));
    // Where most entries seem uncited, it is the citations that could not be read.
    const isTelling = uncited.length * 2 <= listed.length;
    return {
      applicable: placesOf(citing.text, listed).refs,
      findings: (isTelling ? uncited : []).map((entry) =>
        reportPlaces(placesOf(citing.text, [entry]), 'uncited', { work: nameOf(entry) }, [
          'Look at the entry',
        ]),
      ),
    };
  },
  examples: {
    valid: [
      {
        title: 'Each entry has its note.',
        sketch: '',
        text: 'Free buses bring people to work.[^1] They cost little.[^2]\n\n[^1]: Ada Lind, The Last Fare (Oslo: Fjord Press, 2019), 44.\n[^2]: Ek, “Who Pays,” 301.\n# Bibliography\nEk, Bo. “Who Pays.” Transport Letters 12, no. 4 (2018): 301–319.\nLind, Ada. The Last Fare. Oslo: Fjord Press, 2019.',
      },
      {
        title: 'A list without a citing text is only a list.',
        sketch: '',
        text: '# Annotated Bibliography\nEk, Bo. “Who Pays.” Transport Letters 12, no. 4 (2018): 301–319.\n  Ek counts what free buses cost.',
      },
    ],
    invalid: [
      {
        title: 'One entry is never used.',
        sketch: '',
        text: 'Free buses bring people to work (Lind 2019, 44).\n# References\nEk, Bo. 2018. “Who Pays.” Transport Letters 12 (4): 301–319.\nLind, Ada. 2019. The Last Fare. Oslo: Fjord Press.',
        reports: [{ messageId: 'uncited', at: ['Ek, Bo.'] }],
      },
    ],
  },
});

/** Cited for certain, or by something that might mean it. */
function isCited(entry: Entry, { works }: Citing): boolean {
  return works.mentions.some(({ match, item }) => {
    if (match.type === 'one') return match.listed === entry || match.listed.item === entry.item;
    if (match.type === 'several') return match.listed.includes(entry);
    return likenessOf(item, entry.item).certainty >= unlike;
  });
}

/** MLA names the author in the sentence and gives only the page in parentheses: “Berg counts them again (44–45).” */
function isNamedBesidePage({ item }: Entry, { text }: Citing): boolean {
  const [name] = item.author ?? [];
  const words = name ? wordsIn(familyOf(name)).join(' ') : titleLine(item.title ?? '');
  if (words.length < 2) return false;
  return text.blocks.some(({ type, part, start, end }) => {
    if (part !== 'body' || type === 'heading' || type === 'note') return false;
    const line = text.text.slice(start, end);
    if (!/\((?:pp?\.\s*)?\d{1,4}(?:\s*[-–]\s*\d{1,4})?\)/.test(line)) return false;
    return ` ${wordsIn(line).join(' ')} `.includes(` ${words} `);
  });
}
