import { type Sentence, sentencesOf, wordsOfSentence } from '#shared/essay/sentences.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import type { Passage } from './passage.ts';
import { type DraftParagraph, draftParagraphs } from './sections.ts';

/** The sentences of an essay where they stand, some cut in two where they grant something and answer it. */
export function passagesOf(text: EssayText): Passage[] {
  const sentences = sentencesOf(text);
  let before = 0;
  return draftParagraphs(text).flatMap((paragraph, index) => {
    const own = sentences.filter(({ start }) => paragraph.start <= start && start < paragraph.end);
    const pieces = own.flatMap((sentence) => piecesOf(text, sentence, paragraph));
    return pieces.map(({ spans, clause }, place): Passage => {
      const end = spans.at(-1)?.end ?? 0;
      const notes = text.notes
        .filter(({ marker }) => before < marker && marker <= end)
        .map(({ number }) => number);
      before = end;
      return {
        text: wordsOfSentence(text, { spans }),
        spans,
        section: paragraph.section,
        sectionIndex: paragraph.sectionIndex,
        topic: paragraph.topic,
        zone: paragraph.zone,
        paragraph: index,
        place: { index: place, of: pieces.length },
        clause,
        notes,
      };
    });
  });
}

type Piece = { readonly spans: readonly Span[]; readonly clause: Passage['clause'] };

/**
 * “While there are risks, the plan is sound” is two passages. Only where it says so plainly: a clause that opens the
 * sentence, its comma before a word that can open a main clause, and not in an introduction, where such sentences frame.
 */
function piecesOf(text: EssayText, sentence: Sentence, { zone }: DraftParagraph): Piece[] {
  const whole: Piece = { spans: sentence.spans, clause: null };
  const [span] = sentence.spans;
  if (!span || sentence.spans.length > 1 || zone === 'introduction') return [whole];
  const words = text.text.slice(span.start, span.end);
  const match =
    /^(?:while|although|though|even though)\s.+,\s(?=(?:the|this|that|these|those|it|they|we|he|she|I|there)\s)/i.exec(
      words,
    );
  const cut = match?.[0].trimEnd().length ?? 0;
  if (countWords(words.slice(0, cut)) < 5 || countWords(words.slice(cut)) < 5) return [whole];
  const rest = cut + (/\S/.exec(words.slice(cut))?.index ?? 0);
  return [
    { spans: [{ start: span.start, end: span.start + cut - 1 }], clause: 'grants' },
    { spans: [{ start: span.start + rest, end: span.end }], clause: 'other' },
  ];
}

function countWords(words: string): number {
  return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
