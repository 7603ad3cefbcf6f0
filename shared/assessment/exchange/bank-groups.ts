import type { Remarks } from '#shared/rubric/exchange/remarks.ts';
import { listed, quoted } from '#shared/rubric/exchange/remarks.ts';
import type { BankItem } from './bank-format.ts';

/** Comments of one category of MarkUs: it has a criterion exactly when each of its comments has a deduction. */
export type BankGroup = {
  readonly category: string;
  readonly criterion: string | null;
  readonly items: readonly { readonly text: string; readonly deduction: number | null }[];
};

const noCriterion = 'Comments';
const withDeductions = ' (deductions)';

/**
 * Entries by criterion, as MarkUs keeps them. A category of MarkUs has one criterion at most, and then every comment a
 * deduction, so those of a criterion that have none are a category of their own.
 */
export function groupsOf(entries: readonly BankItem[], remarks: Remarks): BankGroup[] {
  tellLosses(entries, remarks);
  const names = [...new Set(entries.map(({ criterion }) => criterion.trim()))];
  return names.flatMap((name) => {
    const own = entries.filter(({ criterion }) => criterion.trim() === name);
    const hasDeduction = (entry: BankItem) => name !== '' && (entry.deduction ?? null) !== null;
    const plain = own.filter((entry) => !hasDeduction(entry)).map(({ text }) => ({ text, deduction: null }));
    const deducting = own.filter(hasDeduction).map(({ text, deduction = null }) => ({ text, deduction }));
    const groups: BankGroup[] = [];
    if (plain.length > 0) groups.push({ category: name || noCriterion, criterion: null, items: plain });
    if (deducting.length > 0)
      groups.push({
        category: plain.length > 0 ? `${name}${withDeductions}` : name,
        criterion: name,
        items: deducting,
      });
    return groups;
  });
}

function tellLosses(entries: readonly BankItem[], remarks: Remarks) {
  const texts = (has: (entry: BankItem) => boolean) => entries.filter(has).map(({ text }) => text);
  const tell = (named: readonly string[], what: string) => {
    if (named.length > 0) remarks.loss(`MarkUs has no place for ${what} of ${listed(named, 3)}.`);
  };
  if (entries.some(({ kind }) => kind !== 'suggestion'))
    tell(
      texts(({ kind }) => kind !== 'suggestion'),
      'the kind',
    );
  tell(
    texts(({ nextStep }) => nextStep !== ''),
    'the next step',
  );
  tell(
    texts(({ link }) => link !== ''),
    'the link',
  );
  tell(
    texts(({ criterion, deduction }) => criterion.trim() === '' && (deduction ?? null) !== null),
    'a deduction without a criterion, as',
  );
}

/** The criterion that a category of MarkUs speaks of: the one it names, or its own name. */
export function criterionOf(category: string, criterion: string, remarks: Remarks): string {
  if (criterion === '') return category === noCriterion ? '' : category;
  if (category !== criterion && category !== `${criterion}${withDeductions}`)
    remarks.loss(`The category ${quoted(category)} of comments on ${quoted(criterion)} has no place here.`);
  return criterion;
}

export function tellEmpty(category: string, remarks: Remarks) {
  remarks.loss(`The category ${quoted(category)} has no comments, so nothing of it is here.`);
}
