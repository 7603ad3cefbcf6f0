import { storableText } from '#shared/graph/text.ts';
import type { FileProblem, WrittenFile } from '#shared/rubric/exchange/format.ts';
import { quoted, type Remarks } from '#shared/rubric/exchange/remarks.ts';
import type { BankEntry } from '../bank.ts';

/** An entry as a file has it. `deduction` in points is MarkUs’s; it is kept for such files and used nowhere. */
export type BankDraft = Pick<BankEntry, 'text' | 'criterion' | 'kind' | 'nextStep' | 'link'> & {
  readonly deduction: number | null;
};

/** An entry that is written: `uses` is told where there is a place for it. */
export type BankItem = Omit<BankDraft, 'deduction'> &
  Partial<Pick<BankDraft, 'deduction'>> &
  Pick<BankEntry, 'uses'>;

export type BankReading = {
  readonly entries: readonly BankDraft[];
  readonly problems: readonly FileProblem[];
  readonly losses: readonly string[];
};

/** A kind of file for comment banks; pure, as rubric formats are. */
export type BankFormat = {
  readonly id: string;
  readonly title: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** @throws file-not-readable when no comment can be looked for in the text */
  readonly read: (text: string) => BankReading;
  readonly write: (entries: readonly BankItem[]) => WrittenFile;
};

const mostEntries = 2_000;
const limits = { text: 5_000, criterion: 300, nextStep: 1_000, link: 2_000 } as const;

/** Takes drafts as they are found, keeps them within the limits, and tells what was cut. */
export function createDrafts(remarks: Remarks) {
  const entries: BankDraft[] = [];
  let isFull = false;

  return {
    entries,
    add(at: string, found: Partial<BankDraft> & Pick<BankDraft, 'text'>) {
      if (entries.length >= mostEntries) {
        if (!isFull)
          remarks.problem(at, `At most ${mostEntries} comments are read from a file; the rest was left out.`);
        isFull = true;
        return;
      }
      const text = storable(found.text, 'text', at);
      if (text === '') return;
      let link = storable(found.link ?? '', 'link', at);
      // As the server has it: an address without its scheme is completed where it is shown.
      if (/^[a-z][\w+.-]*:/i.test(link) && !/^https?:/i.test(link)) {
        remarks.problem(
          at,
          `The link of ${quoted(text)} is no web address and was left out: ${quoted(link)}.`,
        );
        link = '';
      }
      entries.push({
        text,
        criterion: storable(found.criterion ?? '', 'criterion', at),
        kind: found.kind ?? 'suggestion',
        nextStep: storable(found.nextStep ?? '', 'nextStep', at),
        link,
        deduction: found.deduction ?? null,
      });
    },
  };

  function storable(text: string, field: keyof typeof limits, at: string): string {
    const stored = storableText(text).trim();
    if (stored.length <= limits[field]) return stored;
    remarks.problem(at, `${quoted(stored)} was longer than ${limits[field]} characters and was cut there.`);
    return storableText(stored.slice(0, limits[field]));
  }
}
