import * as z from 'zod/mini';
import type { Entry } from '#shared/citations/cited-works.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import { editDistance, titleLine } from '#shared/sources/normal.ts';
import { type Citing, citingOf, nothing, reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule, type RuleResult } from '../rule.ts';

export const quotedTitlesAreExact = defineRule({
  id: 'quoted-titles-are-exact',
  catalogue: 'CIT-12',
  version: 1,
  topic: 'sources',
  title: 'A title in quotation marks is word for word',
  why: 'Quotation marks promise the very words.',
  basis: 'Chicago Manual of Style 17, 13.7',
  severity: 'idea',
  options: z.strictObject({}),
  messages: {
    title: {
      title: 'The text quotes “{words}”; the listed title is “{title}”.',
      question: 'Which of the two is the title?',
    },
    part: {
      title: 'The text quotes “{words}”; the title listed for this source has “{title}”.',
      question: 'Are these the author’s words somewhere in the work, or is it the title that you quote?',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    return remembered(citing);
  },
  examples: {
    valid: [
      {
        title: 'Another kind of quotation marks and capitals make no difference.',
        sketch: '',
        text: 'In "the Worker\'s last fare" Lind counts passengers.\n# Bibliography\nLind, Ada. “The Worker’s Last Fare.” Transport Letters 12, no. 4 (2018): 301–19.',
      },
      {
        title: 'What is like a part of a title counts only where that work is cited.',
        sketch: '',
        text: 'Some speak of the “end of all fares”, others do not.\n# Bibliography\nLind, Ada. “Workers, Buses and the Ends of All Fares.” Transport Letters 12, no. 4 (2018): 301–19.',
      },
    ],
    invalid: [
      {
        title: 'A letter of the title is missing.',
        sketch: '',
        text: 'In “The Worker Last Fare” Lind counts passengers.\n# Bibliography\nLind, Ada. “The Worker’s Last Fare.” Transport Letters 12, no. 4 (2018): 301–19.',
        reports: [{ messageId: 'title', at: ['The Worker Last Fare', 'Lind, Ada.'] }],
      },
      {
        title: 'The quotation is nearly a part of the title.',
        sketch: '',
        text: 'Lind speaks of the “end of all fares”.[^1]\n\n[^1]: Lind, “Workers, Buses,” 305.\n# Bibliography\nLind, Ada. “Workers, Buses and the Ends of All Fares.” Transport Letters 12, no. 4 (2018): 301–19.',
        reports: [{ messageId: 'part', at: ['end of all fares', 'Lind, Ada.'] }],
      },
    ],
  },
});

const results = new WeakMap<Citing['works'], RuleResult<'title' | 'part'>>();

/** A long essay has hundreds of quotations; edits of the map leave them as they are. */
function remembered(citing: Citing): RuleResult<'title' | 'part'> {
  const known = results.get(citing.works);
  if (known) return known;
  const quotations = quotationsIn(citing.text);
  const result = {
    applicable: placesOf(citing.text, quotations).refs,
    findings: quotations.flatMap((quotation) => {
      const found = nearTitle(quotation, citing);
      if (!found) return [];
      const places = placesOf(citing.text, [quotation, found.entry]);
      const data = {
        words: shortWords(wordsAt(citing.text, quotation), 90),
        title: shortWords(found.words, 90),
      };
      return [reportPlaces(places, found.messageId, data, ['Look at the quotation', 'Look at the entry'])];
    }),
  };
  results.set(citing.works, result);
  return result;
}

/** Words of the body in quotation marks that are long enough for a title. */
function quotationsIn(text: EssayText): Span[] {
  return text.blocks.flatMap((block) => {
    if (block.type === 'note' || block.type === 'heading') return [];
    if (block.part !== 'body' && block.part !== 'annotation') return [];
    const line = text.text.slice(block.start, block.end);
    return [...line.matchAll(/“([^“”"]{12,200})”|(?<![\p{L}\d])"([^“”"]{12,200})"/gu)].map((match) => {
      const start = block.start + match.index + 1;
      return { start, end: start + match[0].length - 2 };
    });
  });
}

type Near = { readonly messageId: 'title' | 'part'; readonly entry: Entry; readonly words: string };

function nearTitle(quotation: Span, { text, works }: Citing): Near | null {
  const quoted = titleLine(wordsAt(text, quotation));
  const count = quoted.split(' ').length;
  if (count < 3) return null;
  const titles = works.entries.map((entry) => ({ entry, line: titleLine(entry.item.title ?? '') }));
  if (titles.some(({ line }) => ` ${line} `.includes(` ${quoted} `))) return null;
  const limit = Math.max(1, Math.floor(quoted.length * 0.12));
  for (const { entry, line } of titles) {
    if (count < 4 && line.split(' ').length > 4) continue;
    const distance = line === '' ? limit + 1 : editDistance(quoted, line, limit);
    if (distance > 0 && distance <= limit)
      return { messageId: 'title', entry, words: entry.item.title ?? '' };
  }
  const near = citedNear(quotation, text, works.mentions);
  for (const { entry, line } of titles) {
    if (!near.has(entry)) continue;
    const words = line.split(' ');
    for (let at = 0; at + count <= words.length; at += 1) {
      const part = words.slice(at, at + count).join(' ');
      const distance = editDistance(quoted, part, limit);
      if (distance > 0 && distance <= limit) return { messageId: 'part', entry, words: part };
    }
  }
  return null;
}

/** The works cited in the same line of the text, at the quotation or soon after it. */
function citedNear(
  quotation: Span,
  text: EssayText,
  mentions: Citing['works']['mentions'],
): ReadonlySet<Entry> {
  const block = text.blocks.find(({ start, end }) => start <= quotation.start && quotation.end <= end);
  const limit = Math.min(block?.end ?? 0, quotation.end + 250);
  return new Set(
    mentions.flatMap(({ match, at }) =>
      match.type === 'one' && at >= quotation.end && at <= limit ? [match.listed] : [],
    ),
  );
}

function wordsAt(text: EssayText, { start, end }: Span): string {
  return text.text.slice(start, end).replace(/[.,]$/, '');
}
