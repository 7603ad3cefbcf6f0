import type { QuotationLookup } from './quotation.ts';

/** What came of looking a quotation up, in one sentence. */
export function lookupWords(lookup: QuotationLookup): string {
  switch (lookup.type) {
    case 'exact':
      return `Found in paragraph ${lookup.paragraph} of the attached text.`;
    case 'near':
      return `Paragraph ${lookup.paragraph} of the attached text is similar, but differs in ${lookup.differences.length === 1 ? 'one place' : `${lookup.differences.length} places`}.`;
    case 'missing':
      return 'Not found in the attached text. Check the words, or whether the text is complete.';
  }
}
