/** What an option of a rule is called, by rule and name; numbers that are shares are shown and given in per cent. */
type OptionWords = {
  readonly label: string;
  readonly isShare?: boolean;
  /** Of choices; a choice without words is shown as it is written. */
  readonly choices?: Readonly<Record<string, string>>;
};

const words: Readonly<Record<string, OptionWords>> = {
  'claim-needs-evidence.introduction': {
    label: 'The introduction ends after this share of the words',
    isShare: true,
  },
  'claim-needs-evidence.conclusion': {
    label: 'The conclusion begins after this share of the words',
    isShare: true,
  },
  'evidence-needs-source.types': { label: 'Types of evidence that need a source' },
  'evidence-not-repeated.overlap': {
    label: 'Two pieces are the same from this share of shared words on',
    isShare: true,
  },
  'full-sentence.minWords': { label: 'Fewest words of a statement' },
  'full-sentence.questions': { label: 'Ask about statements that end in a question mark' },
  'other-side-has-source.fewest': { label: 'Ask from so many sources on' },
  'paragraph-is-on-map.minWords': { label: 'Fewest words of a paragraph that is asked about' },
  'paragraph-is-on-map.linked': {
    label: 'Quiet until this share of paragraphs is linked',
    isShare: true,
  },
  'sources-are-recent.year': { label: 'Year of the assignment' },
  'sources-are-recent.maxAge': { label: 'Most years that a source may be old' },
  'sources-are-varied.fewest': { label: 'Ask from so many pieces of evidence with a source on' },
  'sources-are-varied.share': { label: 'Most that one source may carry of them', isShare: true },
  'statement-is-in-text.linked': {
    label: 'Quiet until this share of statements is linked',
    isShare: true,
  },
  'thesis-needs-reasons.minReasons': { label: 'Fewest claims that support the thesis' },
  'warrant-explains-evidence.explain': {
    label: 'How much has to be explained',
    choices: { every: 'Each piece of evidence', any: 'One piece of each claim' },
  },
  'web-pages-have-access-date.undatedOnly': { label: 'Ask only where the page has no date of its own' },
};

/** Nothing for an option that has no words yet; the test of this file names it. */
export function wordsOfOption(ruleId: string, name: string): OptionWords | undefined {
  return words[`${ruleId}.${name}`];
}

/** “Statistic”; “At a fair” for “at-a-fair”. */
export function choiceWords(choice: string, known: OptionWords | undefined): string {
  const plain = choice.replaceAll('-', ' ');
  return known?.choices?.[choice] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
