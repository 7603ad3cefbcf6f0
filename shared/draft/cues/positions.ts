import { isFirstOfParagraph } from '../passage.ts';
import { wording } from './cue.ts';

/** Words by which writers take a position, give a reason or draw a conclusion. */
export const positionCues = [
  wording({
    id: 'says-i-argue',
    title: 'says what it argues',
    looksFor: '“I argue”, “this essay shows”, “in my opinion”, “we recommend”.',
    weights: { thesis: 3, claim: 0.8, none: -1 },
    pattern:
      /\b(?:I(?:’m|'m| am)?(?: \w+){0,3}? (?:argue|claim|contend|maintain|suggest|believed?|think|find|convinced|hold|favou?r)|(?:this|my) (?:essay|paper|memo|report|article|text) (?:\w+ )?(?:argues|shows|claims|suggests|contends|demonstrates|maintains)|in my (?:opinion|view)|I(?:’m|'m| am) (?:not )?(?:of the opinion|for|against|in favou?r)\b|I (?:support|oppose|agree|disagree)|(?:we|I) (?:recommend|propose|show|conclude)|(?:comparison|evidence|record|story) (?:suggests|shows))\b/i,
  }),
  wording({
    id: 'says-should',
    title: 'says what should be',
    looksFor: '“should”, “must”, “ought to”, “needs to”, “would do well to”, “it is time”.',
    weights: { thesis: 2.1, claim: 0.6, evidence: -0.5 },
    pattern:
      /\b(?:should|must|ought(?: to|n't)?|needs?|have to|has to|had better|would do well|it is time|let us|cannot be (?:allowed|desired|accepted)|(?:should|must) not)\b/i,
    unless: /\b(?:why|whether|how) \w+ should\b/i,
  }),
  wording({
    id: 'draws-conclusion',
    title: 'draws a conclusion',
    looksFor: '“therefore”, “thus”, “that is why”, “for these reasons”, “on balance”.',
    weights: { thesis: 1.4, claim: 1.2, evidence: -0.6 },
    pattern:
      /\b(?:therefore|thus|hence|consequently|accordingly|that(?:’s| is|'s) (?:exactly |precisely )?why|this is why|for (?:all )?(?:these|this|that) reasons?|because of these reasons|in conclusion|to conclude|in short|on balance|all in all|in sum|to sum up|(?:and|,) so we)\b|^so\b/i,
  }),
  wording({
    id: 'says-that-is-why',
    title: 'says what everything before was for',
    looksFor: '“That is why”, “this is why” at the start.',
    weights: { thesis: 1.8, claim: 0.3 },
    pattern: /^(?:and )?(?:that|this)(?:’s| is|'s) (?:exactly |precisely )?why\b/i,
  }),
  wording({
    id: 'judges',
    title: 'judges',
    looksFor: 'Words of worth: “best”, “wrong”, “fair”, “crucial”, “justified”.',
    weights: { thesis: 1.2, claim: 0.6, evidence: -0.2 },
    pattern:
      /\b(?:best|better|right|wrong|(?:un)?fair|good|bad|(?:un)?important|critical|crucial|vital|essential|(?:un)?necessary|(?:un)?justified|justifiable|(?:un)?just|mistake|sensible|(?:un)?acceptable|unworthy|legitimate|desirable|worth(?:while)?|(?:un)?reasonable|(?:in)?appropriate|advisable|imperative|indispensable|welcome|useless|pointless|harmful|beneficial|wise|wisely|makes? sense|no longer|foundations?|framework)\b/i,
  }),
  wording({
    id: 'insists',
    title: 'insists',
    looksFor: '“by all means”, “under no circumstances”, “definitely”, “urgently”.',
    weights: { thesis: 0.7, claim: 0.2 },
    pattern:
      /\b(?:by all means|by no means|under no circumstances|in any case|in no case|at all costs|definitely|absolutely|urgently|immediately|once and for all|without (?:a )?doubt)\b/i,
  }),
  wording({
    id: 'weighs-opposites',
    title: 'weighs one thing against another',
    looksFor: '“not X but Y”, “rather than”, “less by … than by”, “without …-ing”, “balance between”.',
    weights: { thesis: 0.8, claim: 0.2 },
    pattern:
      /\b(?:not (?:only )?(?:\w+[ ,]+){1,10}?but\b|rather than|less by|neither\b.*\bnor|without \w+ing|balance (?:between|of))/i,
  }),
  wording({
    id: 'lists-what-follows',
    title: 'lists the points to come',
    looksFor: 'Three things in a row with “and”, in an introduction.',
    weights: { thesis: 0.8 },
    pattern: /[^,]+, [^,]+,? and [^,.]+/i,
    where: ({ zone }) => zone === 'introduction',
  }),
  wording({
    id: 'counts-reasons',
    title: 'counts or adds reasons',
    looksFor: '“First”, “a second reason”, “moreover”, “another”, at the start.',
    weights: { claim: 1.5, thesis: -1.2, evidence: -0.2, none: -0.5 },
    pattern:
      /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|to begin with|first of all|another|a (?:second|third|further|final) \w+|one reason|the (?:first|second|third|main) reason|moreover|furthermore|in addition|additionally|besides|plus|not only)\b/i,
  }),
  wording({
    id: 'adds-also',
    title: 'adds a further point',
    looksFor: '“also” or “too” in the first sentence of a paragraph.',
    weights: { claim: 0.6 },
    pattern: /\b(?:also|too)\b/i,
    where: isFirstOfParagraph,
  }),
  wording({
    id: 'says-what-it-shows',
    title: 'says what something shows',
    looksFor: '“this shows”, “which means”, “this follows”.',
    weights: { claim: 1.2, warrant: 0.6, evidence: -0.5 },
    pattern:
      /\b(?:this|that|these|those|it|which|they)(?: \w+)? (?:shows?|means?|suggests?|proves?|demonstrates?|implies|imply|follows?|illustrates?|reveals?|indicates?)\b/i,
  }),
  wording({
    id: 'speaks-of-what-can-be',
    title: 'speaks of what can or will be',
    looksFor: '“can”, “could”, “may”, “will”, “would”.',
    weights: { claim: 0.6, warrant: 0.3 },
    pattern: /\b(?:can|could|may|might|will|would|cannot)\b/i,
  }),
  wording({
    id: 'names-effect',
    title: 'names an effect or a reason',
    looksFor: '“helps”, “makes”, “leads to”, “because”, present tense.',
    weights: { claim: 0.6, thesis: 0.2 },
    pattern:
      /\b(?:helps?|allows?|makes?|causes?|leads? to|improves?|reduces?|harms?|increases?|creates?|prevents?|enables?|encourages?|protects?|provides?|gives? it|because|serves?|depends?|requires?|ensures?)\b/i,
  }),
  wording({
    id: 'says-why-it-counts',
    title: 'says why a reason counts',
    looksFor: '“if … then”, “what counts is”, “whoever”, “someone who”: a general rule.',
    weights: { warrant: 2.6, evidence: -0.3 },
    pattern:
      /^(?:what (?:counts|matters)\b|whoever\b|anyone who\b|someone who\b|people who\b|those who\b|if the (?:mere|very)\b|(?:a|an|any|every) \w+ (?:that|who|which)\b.*\b(?:is|are|cannot|has)\b|\w+ of this kind\b|the reason (?:this|that) matters)/i,
  }),
  wording({
    id: 'announces',
    title: 'announces what the text will do',
    looksFor: '“This essay looks at”, “I first”, “in this essay I will”, “the first is”.',
    weights: { none: 4, thesis: -3 },
    pattern:
      /\b(?:this|the) (?:essay|paper|memo|report|section) (?:looks|describes|compares|sets out|examines|discusses|considers|deals|explores)\b|^I (?:first|will first|begin)\b|\bin this (?:essay|paper),? (?:I|we) (?:will|shall)\b|^the (?:first|second|third) (?:is|one) to\b|\bthank you for\b|\bunder discussion\b/i,
  }),
  wording({
    id: 'asks',
    title: 'asks a question',
    looksFor: 'A question mark at the end.',
    weights: { none: 1.4, thesis: -1.2, evidence: -0.8, counterargument: -0.3 },
    pattern: /\?["”’]?$/,
  }),
] as const;
