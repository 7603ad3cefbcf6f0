import * as z from 'zod/mini';
import { shortWords } from '#shared/graph/short-words.ts';
import { isShortForm, titleLikeness } from '#shared/sources/match.ts';
import { titleLine, wordsIn } from '#shared/sources/normal.ts';
import { citingOf, mentionRefs, nothing, type Pair, reportPair, surePairsOf, wordOf } from '../citing.ts';
import { defineRule } from '../rule.ts';

export const titlesAgree = defineRule({
  id: 'titles-agree',
  catalogue: 'CIT-04',
  version: 1,
  topic: 'sources',
  title: 'Note and bibliography give the same title',
  why: 'A reader searches for a work by its title, word for word.',
  basis: 'Chicago Manual of Style 17, 14.85 and 14.33 (short titles)',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    differs: {
      title: 'The {place} calls it “{title}”, the bibliography “{listed}”.',
      question: 'What does the work itself say on its first page?',
    },
    shortened: {
      title: 'The {place} gives only a part of the title: “{title}”.',
      question: 'The bibliography has “{listed}”. Should the first full note have all of it?',
      severity: 'idea',
    },
  },
  check(context) {
    const citing = citingOf(context);
    if (!citing) return nothing;
    const pairs = surePairsOf(citing).filter(
      ({ mention, entry }) => mention.item.title && entry.item.title && mention.type !== 'number',
    );
    return {
      applicable: mentionRefs(citing, pairs),
      findings: pairs.flatMap((pair) => {
        const messageId = judged(pair);
        if (!messageId) return [];
        return [
          reportPair(citing, pair, messageId, {
            place: wordOf(pair.mention),
            title: shortWords(pair.mention.item.title ?? '', 90),
            listed: shortWords(pair.entry.item.title ?? '', 120),
          }),
        ];
      }),
    };
  },
  examples: {
    valid: [
      {
        title:
          'Capitals, dashes and quotation marks make no difference, nor does a subtitle that is left out.',
        sketch: '',
        text: "Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, “The worker's last fare,” Transport Letters 12, no. 4 (2018): 301.\n# Bibliography\nLind, Ada. “The Worker’s Last Fare: A History.” Transport Letters 12, no. 4 (2018): 301–319.",
      },
      {
        title: 'A short note has a short title.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Lind, “Last Fare,” 301.\n# Bibliography\nLind, Ada. “The Worker’s Last Fare: A History.” Transport Letters 12, no. 4 (2018): 301–319.',
      },
    ],
    invalid: [
      {
        title: 'One small word is another.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, “The Fare as Last Barrier,” Transport Letters 12, no. 4 (2018): 301.\n# Bibliography\nLind, Ada. “The Fare: A Last Barrier.” Transport Letters 12, no. 4 (2018): 301–319.',
        reports: [{ messageId: 'differs', at: ['Ada Lind, “The Fare as', 'Lind, Ada. “The Fare: A'] }],
      },
      {
        title: 'The first full note breaks the title off.',
        sketch: '',
        text: 'Free buses bring people to work.[^1]\n\n[^1]: Ada Lind, “The Last Fare,” Transport Letters 12, no. 4 (2018): 301.\n# Bibliography\nLind, Ada. “The Last Fare and the Supply of Workers in Northern Towns.” Transport Letters 12, no. 4 (2018): 301–319.',
        reports: [
          { messageId: 'shortened', at: ['Ada Lind, “The Last Fare,”', 'Lind, Ada. “The Last Fare and'] },
        ],
      },
    ],
  },
});

function judged({ mention, entry }: Pair): 'differs' | 'shortened' | null {
  const [title, listed] = [mention.item.title ?? '', entry.item.title ?? ''];
  const [cited, whole] = [withoutArticle(title), withoutArticle(listed)];
  if (cited === whole || isShortForm(title, listed)) return null;
  // Where the list has less, the note says more: nobody is led astray.
  if (cited.startsWith(`${whole} `)) return null;
  if (` ${whole} `.includes(` ${cited} `)) return mention.isShort ? null : 'shortened';
  if (mention.isShort || mention.type !== 'note') {
    const all = new Set(wordsIn(listed));
    return wordsIn(title).every((word) => all.has(word)) || titleLikeness(title, listed) < 0.6
      ? null
      : 'differs';
  }
  return 'differs';
}

function withoutArticle(title: string): string {
  return titleLine(title).replace(/^(?:the|an?) /, '');
}
