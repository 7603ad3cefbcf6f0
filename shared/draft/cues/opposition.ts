import { wording } from './cue.ts';

/** Words by which writers let the other side speak, grant it something, or answer it. */
export const oppositionCues = [
  wording({
    id: 'names-critics',
    title: 'lets the other side speak',
    looksFor: '“critics”, “opponents”, “sceptics”.',
    weights: { counterargument: 3.4, evidence: -1, claim: -0.5, thesis: -2 },
    pattern:
      /^(?:(?:and|but|however,|the|some|many|its|most|other|\p{L}+ing) )*(critics?|opponents?|sceptics?|skeptics?|detractors?|objectors?|(?:proponents|advocates|defenders|supporters)(?= of\b| \p{Ll}+))\b/iu,
  }),
  wording({
    id: 'some-say',
    title: 'reports dissent',
    looksFor: '“some people say”, “others argue”, “it is often said”, “one might object”.',
    weights: { counterargument: 3, evidence: -1, claim: -0.5, thesis: -2 },
    pattern:
      /\b(?:(?:some|others|many|most|several|certain)\b(?: (?!will|can|should|of)\p{Ll}+){0,3}? (?:say|argue|claim|believe|think|worry|fear|object|contend|point out|insist|feel|maintain|complain|warn|reply)\b|it (?:is|has)(?: \w+){0,2} (?:been )?(?:said|argued|claimed|objected)\b|(?:one|you|someone) (?:might|may|could|can) (?:argue|object|say|think|worry|counter|reply)\b|it (?:could|might|may|can) be (?:argued|objected|said)\b)/iu,
  }),
  wording({
    id: 'names-objection',
    title: 'names an objection',
    looksFor: '“objects”, “a criticism”, “fears”, “warned”, “a drawback”, “a limitation”.',
    weights: { counterargument: 2.4, claim: -0.3, thesis: -1 },
    pattern:
      /\b(?:(?<!\b(?:the|every|each|these|those|such|of|all|more) )objects that|objected|an? (?:\w+ )?(?:objection|criticism|drawback|disadvantage|downside|limitation|counter-?argument)|the (?:main |usual |strongest )?(?:objection|criticism|drawback|downside)|fears? that|worries that|complain|(?:have|has) (?:warned|answered|objected|replied)|warns? that|(?:often |may |might )(?:reply|object|warn|counter)|insists)\b/i,
    unless: /^(?:these|this|that|those|such)\b/i,
  }),
  wording({
    id: 'grants',
    title: 'grants something',
    looksFor: '“admittedly”, “granted”, “of course”, “it is true that”, at the start.',
    weights: { counterargument: 3.2, thesis: -2, evidence: -0.4 },
    pattern:
      /^(?:and )?(?:admittedly|granted|of course|to be sure|certainly|sure|surely|true|yes|no doubt|undoubtedly|fair enough|granted that|it(?: i|’|')s true(?: that)?)\b|\badmittedly\b|, (?:of course|to be sure),/i,
  }),
  wording({
    id: 'grants-softly',
    title: 'may be granting something',
    looksFor: '“indeed”, “clearly”, “may”, “do often” in a short text.',
    weights: { counterargument: 1.1, thesis: -0.8 },
    pattern:
      /^(?:indeed|clearly|obviously|naturally|perhaps)\b|\bnot all\b|\b(?:may|might) (?:be|have|think|want|well|not|also)\b|\bdo(?:es)? (?:often|insist)\b/i,
    where: ({ zone }) => zone === 'whole',
  }),
  wording({
    id: 'grants-in-clause',
    title: 'grants something in a clause',
    looksFor: 'Half a sentence that begins with “although”, “even if”, “while”, “unless”.',
    weights: { counterargument: 3.6, thesis: -3, claim: -0.8 },
    pattern:
      /^(?:and |or )?(?:although|though|even though|even if|even when|while|whereas|unless|aside from|despite|in spite of)\b/i,
    where: ({ clause }) => clause === 'grants',
  }),
  wording({
    id: 'turns-to-other-side',
    title: 'turns to the other side',
    looksFor: '“on the other hand”, “for their part”.',
    weights: { counterargument: 1.6, rebuttal: 0.4, thesis: -0.8 },
    pattern: /\b(?:on the other hand|for their part|from the other side|on the contrary side)\b/i,
  }),
  wording({
    id: 'takes-up-objection',
    title: 'takes the objection up',
    looksFor: '“this argument”, “these objections”, “that fear”, “a fair point”.',
    weights: { rebuttal: 1.8, counterargument: -1.2 },
    pattern:
      /\b(?:(?:this|that|these|those|such|their|his|her|the same) (?:\w+ )?(?:objections?|criticisms?|arguments?|concerns?|fears?|worr(?:y|ies)|view|claims?|points?|reading|figures?|problem|doubts?|comparison|prediction)|a fair point|(?:is|are) right (?:that|about))\b/i,
  }),
  wording({
    id: 'says-it-fails',
    title: 'says that it does not hold',
    looksFor: '“leaves out”, “overlooks”, “is wrong”, “cannot explain”, “not a problem”.',
    weights: { rebuttal: 1.7, counterargument: -0.6 },
    pattern:
      /\b(?:leaves? out|overlooks?|ignores?|forgets?|miss(?:es)? the point|misjudges?|is wrong|are wrong|cannot explain|do(?:es)? not bear|do(?:es)? not follow|not a problem|is not the case|fails? to|makes it unlikely|simply impossible|can be met)\b/i,
  }),
  wording({
    id: 'answers-all-the-same',
    title: 'answers all the same',
    looksFor: '“even so”, “nevertheless”, “opposed to this”, “in fact”, “nor”.',
    weights: { rebuttal: 1.6, thesis: -0.5 },
    pattern:
      /^(?:even so|nevertheless|nonetheless|still|opposed to this|in contrast to this|contrary to this|on the contrary|in fact|in reality|nor|all the same|instead)\b/i,
  }),
] as const;
