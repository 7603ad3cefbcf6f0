import type { Block } from './block.ts';
import { hasHeadingShape, isReference } from './headings.ts';
import { holdsUrl, isBulleted, isEnded, isTitleCase, wordsIn } from './line-shapes.ts';
import { isSectionName } from './section-names.ts';

export type TitleBlock = {
  /** Empty when none of the lines is one. */
  readonly title: string;
  /** Which blocks are lines of the title page; indexes as in the blocks given. */
  readonly front: ReadonlySet<number>;
  /** How many of the lines name a course, a date, a school or a person by title. */
  readonly details: number;
};

/** Reads the short lines an essay begins with, from `start` on: title, name, course, institution, date in any order. */
export function titleBlockAt(blocks: readonly Block[], start: number): TitleBlock {
  const none = { title: '', front: new Set<number>(), details: 0 };
  const lines = shortLines(blocks, start);
  const next = blocks[start + lines.length];
  // The first section's own heading may stand right below the title page.
  const below = next && isSectionName(next.text) ? blocks[start + lines.length + 1] : next;
  if (lines.length === 0 || below === undefined || (below.type === 'paragraph' && wordsIn(below.text) < 12))
    return none;
  const details = lines.flatMap((block, index) => (isDetail(block.text) ? [index] : []));
  const [first, last] = [details[0], details.at(-1)];
  if (first === undefined || last === undefined) return withoutDetails(lines, start) ?? none;

  const isTitle = (index: number) => {
    const block = lines[index];
    return block !== undefined && !isDetail(block.text) && !isPersonName(block.text);
  };
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
  const front = new Set(range(0, last + 1));
  const isSignedBefore = range(0, last + 1).some((index) => {
    const text = lines[index]?.text ?? '';
    return isPersonName(text) || isPerson(text);
  });
  let title = range(0, first).find(isTitle) ?? range(first, last).find(isTitle);
  const after = range(last + 1, lines.length);
  if (title === undefined) {
    // As MLA has it: the title is the last line before the text.
    title = after.find((index) => !isSectionName(lines[index]?.text ?? '')) ?? (first >= 2 ? 0 : undefined);
    if (title !== undefined) front.add(title);
  }
  const titleText = title === undefined ? '' : wholeTitle(lines, title, front);
  for (const index of after) {
    const text = lines[index]?.text ?? '';
    if (isAlike(text, titleText) || (!isSignedBefore && isPersonName(text))) front.add(index);
  }
  return {
    title: titleText,
    front: new Set([...front].map((index) => start + index)),
    details: details.length,
  };
}

/** A line that is a title only because nothing stands above it. */
function withoutDetails(lines: readonly Block[], start: number): TitleBlock | null {
  const [title, ...rest] = lines;
  if (title === undefined || lines.length > 3 || !isTitleLine(title.text)) return null;
  const front = new Set([0]);
  const text = wholeTitle(lines, 0, front);
  rest.forEach((block, index) => {
    const isByline =
      /^by[:\s]/i.test(block.text) || (index === 0 && isPersonName(block.text) && rest.length === 1);
    // A heading of the first section can look like a name; a title alone does not ask for one.
    if (isByline && !isSectionName(block.text)) front.add(index + 1);
  });
  return { title: text, front: new Set([...front].map((index) => start + index)), details: 0 };
}

/** A title that goes on in the next line without a gap; the lines it took join the title page. */
function wholeTitle(lines: readonly Block[], index: number, front: Set<number>): string {
  let text = lines[index]?.text ?? '';
  for (let next = index + 1; next < lines.length; next += 1) {
    const block = lines[next];
    if (
      !block ||
      block.hasGapBefore ||
      isDetail(block.text) ||
      isPersonName(block.text) ||
      isSectionName(block.text)
    )
      break;
    text += ` ${block.text}`;
    front.add(next);
  }
  return text.replace(/\s+/g, ' ').trim();
}

function shortLines(blocks: readonly Block[], start: number): Block[] {
  const lines: Block[] = [];
  for (let index = start; index < blocks.length && lines.length < 12; index += 1) {
    const block = blocks[index];
    if (block?.type !== 'paragraph' || block.part !== 'body' || block.lines > 3) break;
    const { text } = block;
    if (isSectionName(text) || wordsIn(text) > 20 || text.length > 160) break;
    if (!isDetail(text) && (isReference(text) || holdsUrl(text) || isBulleted(text))) break;
    if (isEnded(text) && !isDetail(text) && !(lines.length === 0 && isTitleLine(text))) break;
    lines.push(block);
  }
  return lines;
}

function isTitleLine(text: string): boolean {
  if (/[?!]["”’]?$/.test(text)) return isTitleCase(text) || wordsIn(text) <= 10;
  return (
    !isEnded(text) &&
    wordsIn(text) <= 20 &&
    !/[,;—–-]$/.test(text) &&
    /^["“‘'«(]?(?:\p{Extended_Pictographic}\ufe0f?\s*)?[\p{Lu}\p{Lo}\p{N}]/u.test(text)
  );
}

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const date = new RegExp(
  `^(?:(?:due|date|submitted|handed in)\\b[:\\s]*(?:on\\s+)?)?(?:\\p{L}+day,?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${months})\\.?,?\\s+\\d{4}|(?:${months})\\.?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?\\d{4}|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,10}\\s+(?:de\\s+)?\\d{4}|\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4}|(?:fall|spring|summer|winter|autumn)(?:\\s+(?:semester|term|quarter))?,?\\s+\\d{4})$`,
  'iu',
);

/** A line that only a title page has. */
export function isDetail(text: string): boolean {
  return (
    isDate(text) ||
    isCourse(text) ||
    isInstitution(text) ||
    isPerson(text) ||
    /^(?:word count|draft)\b/i.test(text)
  );
}

function isDate(text: string): boolean {
  return text.length < 60 && date.test(text.trim());
}

function isCourse(text: string): boolean {
  if (wordsIn(text) > 14) return false;
  return (
    /\b[A-Z]{2,5}[- ]?\d{3,4}[A-Z]?(?:[.-]\d{1,4})?\b/.test(text) ||
    /^\p{Lu}\p{L}+(?:\s\p{L}+){0,4}\s\d{3}(?:[-.:,]|$)/u.test(text) ||
    /^(?:course|class|module|section|seminar|period)\b\s*(?:[:#]|\d)/i.test(text)
  );
}

function isInstitution(text: string): boolean {
  if (wordsIn(text) > 12) return false;
  return (
    /\b(?:University|College|School|Institute|Academy|Department|Faculty)\s+of\s+(?:the\s+)?\p{Lu}/u.test(
      text,
    ) ||
    /^\p{Lu}\S*(?:\s(?:of|and|the|for|\p{Lu}\S*)){0,5}\s(?:University|College|High School|Academy|Institute|Gymnasium)(?:,|$)/u.test(
      text,
    ) ||
    /\b(?:Universit[äéa]t?|Universidad|Université|Hochschule)\b/.test(text)
  );
}

function isPerson(text: string): boolean {
  if (wordsIn(text) > 12) return false;
  return (
    /^(?:professor|prof\.?|dr\.?|mr\.?|mrs\.?|ms\.?|instructor|teacher|lecturer|tutor|course professor|submitted (?:to|by)|prepared (?:for|by)|(?:the )?student|(?:student )?name|author|student id)(?:[:\s]|$)/i.test(
      text,
    ) && !isEnded(text.replace(/\.$/, ''))
  );
}

/** Two to four words that all begin with a capital: a person, or a very short title. */
function isPersonName(text: string): boolean {
  return /^(?:by[:\s]+)?\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:de|da|van|von|der|den|la|el|bin|al)\s)?\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(
    text.trim(),
  );
}

/** The title once more above the text, perhaps with a word less. */
export function isAlike(text: string, title: string): boolean {
  const words = (of: string) => new Set(of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const [ours, theirs] = [words(text), words(title)];
  if (ours.size === 0 || theirs.size === 0) return false;
  const shared = [...ours].filter((word) => theirs.has(word)).length;
  return shared / Math.max(ours.size, theirs.size) >= 0.75;
}

/** The heading a file gives its title in; it stays a heading. -1 when the first heading is one of several of its kind. */
export function titleHeading(blocks: readonly Block[]): number {
  const index = blocks.findIndex((block) => block.type === 'heading' || wordsIn(block.text) >= 20);
  const block = blocks[index];
  if (block?.type !== 'heading' || isSectionName(block.text)) return -1;
  const alike = blocks.filter(
    (other) => other.type === 'heading' && other.level <= block.level && !isSectionName(other.text),
  );
  const next = blocks[index + 1];
  const opensPage =
    next !== undefined &&
    (next.type === 'heading' ||
      isDetail(next.text) ||
      (next.part === 'body' && hasHeadingShape(next) && isPersonName(next.text)));
  return alike.length === 1 || opensPage ? index : -1;
}
