import { type Cue, wording } from './cue.ts';

const reporting =
  '(?:argues?|argued|claims?|claimed|explains?|explained|notes?|noted|writes?|wrote|says?|said|states?|stated|maintains?|finds?|found|shows?|showed|reports?|reported|observes?|observed|estimates?|estimated|described?|describes|told|recorded|puts?|reveals?|revealed|concludes?|concluded|followed|studied|has studied|analyzes?|analyses?|suggests?|demonstrates?)';

const footnoteCall: Cue = {
  id: 'has-footnote',
  title: 'footnote',
  looksFor: 'A footnote called in the sentence.',
  weights: { evidence: 2.4, thesis: -1.5, none: -0.5, warrant: -0.8 },
  find({ notes, text }) {
    const mark = /[⁰¹²³⁴-⁹]+|\[\d{1,3}\]/u.exec(text);
    if (mark) return { start: mark.index, end: mark.index + mark[0].length };
    return notes.length > 0 ? null : undefined;
  },
};

/** Words by which writers point at what their reader can check. */
export const groundCues = [
  footnoteCall,
  wording({
    id: 'cites-in-text',
    title: 'cites a source in the text',
    looksFor: 'Author and year in brackets, or “et al.”.',
    weights: { evidence: 2.2, thesis: -1.5, none: -0.5, warrant: -0.8 },
    pattern: /\([^()]*\b(?:1[5-9]|20)\d\d[a-z]?\b[^()]*\)|\bet al\b|\(p{1,2}\. ?\d+[^()]*\)/,
  }),
  wording({
    id: 'gives-share',
    title: 'gives a share',
    looksFor: 'Per cent, or a share in words.',
    weights: { evidence: 1.4, thesis: -1 },
    pattern:
      /\b\d[\d.,]*\s*(?:%|per ?cent\b)|\b(?:a|one|two) (?:third|quarter|fifth|half)s?\b|\b\w+ in (?:five|ten|four|three)\b/i,
  }),
  wording({
    id: 'gives-number',
    title: 'gives a number',
    looksFor: 'A number, an amount, a date.',
    weights: { evidence: 1, thesis: -0.6, claim: -0.2 },
    pattern: /(?<![\p{L}\d/-])[$€£]?\d[\d.,]*(?![\d/]*\p{L})/u,
    unless: /\b(?:Phase|post-?)\s?\d/,
  }),
  wording({
    id: 'gives-number-in-words',
    title: 'gives a number in words',
    looksFor: '“three schools”, “two years ago”, “several hundred”.',
    weights: { evidence: 0.6 },
    pattern:
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|twenty-\w+|thirty|forty|fifty|sixty|hundreds?|thousands?|millions?|twice) \w+/i,
  }),
  wording({
    id: 'quotes',
    title: 'quotes',
    looksFor: 'Words between quotation marks.',
    weights: { evidence: 0.9, thesis: -0.5 },
    pattern: /["“][^"”]{3,}["”]/,
  }),
  wording({
    id: 'reports-person',
    title: 'reports what somebody says',
    looksFor: 'A name and a verb of saying, or “according to”.',
    weights: { evidence: 1.8, thesis: -1.5, none: -0.3 },
    pattern: new RegExp(
      `\\b[Aa]ccording to\\b|^(?:As |Researcher |Professor |Dr\\. )?\\p{Lu}[\\p{L}.’'-]+(?:,? (?:and|&|,) \\p{Lu}[\\p{L}.’'-]+|(?: \\p{Lu}[\\p{L}.’'-]+){1,3})*(?:, [^,]+,)?(?: has| have)? ${reporting}\\b`,
      'u',
    ),
    unless:
      /^(?:The|This|These|That|It|They|Some|Others|Many|Most|Critics|Opponents|Sceptics|Skeptics|People)\b/,
  }),
  wording({
    id: 'reports-study',
    title: 'reports findings',
    looksFor: 'A study, survey, report or record that found or shows something.',
    weights: { evidence: 1.6, thesis: -0.5 },
    pattern: new RegExp(
      `\\b(?:stud(?:y|ies)|surveys?|polls?|reviews?|reports?|research|researchers|data|figures|statistics|experiments?|trials?|records?|books?|police|council|librarian|counsellor|test|estimate)\\b(?: \\S+){0,6}? (?:${reporting}|is|lists|counted|ran|mean)\\b|\\bin (?:a|one|the) (?:\\w+ )?(?:test|study|survey|poll|review|trial)\\b`,
      'i',
    ),
  }),
  wording({
    id: 'gives-example',
    title: 'gives an example',
    looksFor: '“for example”, “for instance”, “an example of this”, “take the case”.',
    weights: { evidence: 1.8, claim: -0.3, thesis: -0.8 },
    pattern:
      /\b(?:for example|for instance|an example (?:of|would|is)|e\.g\.|to illustrate|take the case|consider the|a case in point|(?:one|a|my) (?:nurse|student|teacher|friend|neighbou?r|cousin|sister|brother|uncle|aunt|grandmother|grandfather|mother|father))\b/i,
    unless: /\bcurrent example\b|\bmy (?:teacher|friend|mother|father) (?:fears|worries|says|thinks)\b/i,
  }),
  wording({
    id: 'tells-what-happened',
    title: 'tells what happened',
    looksFor: 'The past tense, without “would” or “could”.',
    weights: { evidence: 0.8, thesis: -0.5, claim: -0.3 },
    pattern:
      /\b(?:was|were|had|did|went|came|took|fell|rose|began|became|found|made|built|gave|saw|cut|(?!need|indeed|speed|exceed|succeed)\p{Ll}{2,}ed)\b/u,
    unless: /\b(?:would|could|should|might|must|can|will|may|is|are|be)\b/i,
  }),
  wording({
    id: 'has-happened',
    title: 'tells what has come about',
    looksFor: '“has become”, “have changed”, “led to”.',
    weights: { evidence: 0.7, thesis: -0.3 },
    pattern: /\b(?:ha(?:s|ve) (?:\w+ )?\p{Ll}+(?:ed|en|wn|ne)\b|led to\b|as a result\b|because of this\b)/iu,
  }),
  wording({
    id: 'tells-own-experience',
    title: 'tells of the writer’s own experience',
    looksFor: '“I went”, “we write down”, “our café”, “my cousin”.',
    weights: { evidence: 0.7 },
    pattern:
      /\b(?:I (?:was|went|saw|had|have \w+ed|learned|helped|know|see)|(?:told|showed|reached) (?:me|us)|[Oo]ur \p{Ll}+ (?:ran|has|had|owns|was)|[Mm]y (?:little |older |younger )?(?:cousin|sister|brother|friend|grandmother|grandfather))\b/u,
  }),
  wording({
    id: 'names-particulars',
    title: 'names somebody or some place',
    looksFor: 'A proper name inside the sentence that the essay does not keep coming back to.',
    weights: { evidence: 0.5 },
    pattern: /(?<=[\p{Ll},;:] (?:the )?)(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)*)/u,
    where: ({ text }, { keyWords }) =>
      [...text.matchAll(/(?<=[\p{Ll},;:] (?:the )?)\p{Lu}\p{Ll}{2,}/gu)].some(
        ([name]) => !keyWords.has(name.toLowerCase()),
      ),
  }),
  wording({
    id: 'goes-on',
    title: 'goes on from the sentence before',
    looksFor: '“It”, “They”, “Its”, “This” at the start, inside a paragraph.',
    weights: { evidence: 0.6, thesis: -0.4 },
    pattern: /^(?:it|they|he|she|its|their|his|her|this|these|those|most of them|both|nobody|in the same)\b/i,
    where: ({ place, zone }) => place.index > 0 && zone === 'body',
  }),
] as const satisfies readonly Cue[];
