import type { EssayText, Span } from '#shared/essay/text.ts';
import type { Topic, Zone } from './passage.ts';

/** The paragraphs of an essay that argue: which section each stands in, and whether it opens or closes the essay. */
export type DraftParagraph = Span & {
  readonly section: string;
  readonly sectionIndex: number;
  readonly topic: Topic;
  readonly zone: Zone;
};

type Line = Span & { readonly words: string; readonly isHeading: boolean };

const openingHeading =
  /^\W*(?:\d+\W+)?(?:introduction|summary|overview|abstract|the (?:question|issue))\W*$/i;
const closingHeading =
  /^\W*(?:\d+\W+)?(?:conclusions?|concluding \w+|closing \w+|recommendations?|final thoughts|in closing)\W*$/i;
const listHeading =
  /^\W*(?:annotated )?(?:bibliography|references|works cited|sources|literature|notes|endnotes|appendix)\b/i;
const objectionsHeading =
  /\b(?:critics?|criticisms?|critiques?|objections?|counter-?(?:arguments?|claims?)|concerns?|limitations?|drawbacks|opposition|opposing|the other side|disadvantages|cons|rebuttals?)\b/i;
const methodHeading = /\b(?:methods?|methodology|materials|procedure|design of the study)\b/i;

/**
 * Sections by headings; text without any has its first and last paragraph for introduction and conclusion. Lines of a
 * title page and everything under a bibliography are left out.
 */
export function draftParagraphs(text: EssayText): DraftParagraph[] {
  const sections: { title: string; lines: Line[] }[] = [{ title: '', lines: [] }];
  for (const line of linesOf(text)) {
    if (line.isHeading) sections.push({ title: line.words, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  const filled = sections.filter(({ title, lines }) => lines.length > 0 && !listHeading.test(title));
  const paragraphCount = filled.reduce((sum, { lines }) => sum + lines.length, 0);
  const hasHeadings = filled.length > 2;
  return filled.flatMap(({ title, lines }, sectionIndex) =>
    lines.map((line, index): DraftParagraph => {
      const isFirst = sectionIndex === 0 && index === 0;
      const isLast = sectionIndex === filled.length - 1 && index === lines.length - 1;
      let zone: Zone = isFirst ? 'introduction' : isLast ? 'conclusion' : 'body';
      // A line or two to catch the reader, and then the introduction.
      if (sectionIndex === 0 && index === 1 && paragraphCount > 4 && isHook(lines[0])) zone = 'introduction';
      // Without a name for it, the first section of an essay with headings opens it if it is short.
      if (hasHeadings && sectionIndex === 0 && lines.length <= 2) zone = 'introduction';
      if (openingHeading.test(title) && sectionIndex < filled.length / 2) zone = 'introduction';
      if (closingHeading.test(title)) zone = 'conclusion';
      if (paragraphCount < 3) zone = 'whole';
      const topic = objectionsHeading.test(title)
        ? 'objections'
        : methodHeading.test(title)
          ? 'method'
          : 'argument';
      const name = zone === 'introduction' ? 'Introduction' : zone === 'conclusion' ? 'Conclusion' : '';
      return { start: line.start, end: line.end, section: title || name, sectionIndex, topic, zone };
    }),
  );
}

function isHook(line: Line | undefined): boolean {
  return line !== undefined && line.words.split(/\s+/).length < 25;
}

function linesOf(text: EssayText): Line[] {
  return text.blocks.flatMap((block): Line[] => {
    const words = text.text.slice(block.start, block.end).trim();
    if (words === '' || block.part !== 'body' || block.type === 'note') return [];
    const { start, end } = block;
    if (block.type === 'heading') return [{ start, end, words, isHeading: true }];
    // Text without structure: a short line without a stop is a heading, or a date or name on a title page.
    const isShort = block.type === 'paragraph' && /^(?!.*[.!?:;,…]["”’]?$).{1,80}$/.test(words);
    if (!isShort || words.split(/\s+/).length > 10) return [{ start, end, words, isHeading: false }];
    return /^\p{Lu}/u.test(words) ? [{ start, end, words, isHeading: true }] : [];
  });
}
