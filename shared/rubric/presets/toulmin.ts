import { definePreset, everydayRules } from './preset.ts';

export const toulmin = definePreset({
  id: 'toulmin',
  version: 2,
  title: 'Toulmin',
  description:
    'Claim, grounds and warrant: every step from evidence to claim is said, and the claim says how far it reaches.',
  origin:
    'After the parts of an argument in Stephen Toulmin, The Uses of Argument (1958), one criterion a part. Toulmin made no rubric: levels and points are ours; rubrics in use give such parts three to five levels. Claim and qualifier are looked at on the thesis and claims, grounds and backing on evidence, the warrant on warrants or on the note of a link, the rebuttal on counterarguments and rebuttals. No rule can see whether a qualifier is fitting or a backing sound: those two are read by you. A frame of one model also narrows what counts as an argument; choose it where the task teaches the model.',
  on: [...everydayRules, 'concession-is-weighed'],
  adjusted: {
    // One well-grounded claim is a whole argument in this model; the unsaid step is what it is about.
    'thesis-needs-reasons': { options: { minReasons: 1 } },
    'warrant-explains-evidence': { options: { explain: 'every' }, severity: 'missing' },
  },
  criteria: [
    {
      id: 'claim',
      title: 'Claim',
      description: 'What is claimed: a position that somebody could deny.',
      nodeKinds: ['thesis', 'claim'],
      rules: ['thesis-stated', 'one-thesis', 'thesis-arguable'],
      levels: [
        [3, 'Secure', 'One claim, exact enough that it is clear what would count against it.'],
        [2, 'Adequate', 'One claim that can be disputed; its terms leave room for more than one reading.'],
        [1, 'Emerging', 'A claim can be guessed at, or several stand side by side.'],
        [0, 'Absent', 'Nothing is claimed.'],
      ],
    },
    {
      id: 'grounds',
      title: 'Grounds',
      description: 'The facts that the claim rests on.',
      nodeKinds: ['evidence'],
      rules: ['claim-needs-evidence', 'evidence-is-used', 'evidence-not-repeated', 'evidence-needs-source'],
      levels: [
        [3, 'Secure', 'Enough specific facts for every claim; each can be checked and bears on it.'],
        [2, 'Adequate', 'Facts for most claims; a few are general, or it is not said where they come from.'],
        [1, 'Emerging', 'Opinions or examples of no clear weight stand in for facts.'],
        [0, 'Absent', 'The claim stands alone.'],
      ],
    },
    {
      id: 'warrant',
      title: 'Warrant',
      description: 'Why the grounds count for the claim.',
      nodeKinds: ['warrant'],
      rules: ['warrant-explains-evidence'],
      levels: [
        [
          3,
          'Secure',
          'Each step from grounds to claim is said as a rule that the reader can accept or question.',
        ],
        [2, 'Adequate', 'The important steps are said; others are plain enough to be left out.'],
        [1, 'Emerging', 'A step is said here and there, or what is said repeats the claim in other words.'],
        [0, 'Absent', 'The reader has to find every step.'],
      ],
    },
    {
      id: 'backing',
      title: 'Backing',
      description: 'Why anybody should accept the warrant.',
      nodeKinds: ['warrant', 'evidence'],
      rules: [],
      levels: [
        [
          3,
          'Secure',
          'Where a warrant could be doubted, the essay supports it: by a source, a principle, or experience it describes.',
        ],
        [2, 'Adequate', 'The most doubtful warrant has support.'],
        [1, 'Emerging', 'Support for a warrant is hinted at.'],
        [0, 'Absent', 'Warrants that could be doubted stand without support.'],
      ],
    },
    {
      id: 'qualifier',
      title: 'Qualifier',
      description: 'How far the claim reaches: always, mostly, under which conditions.',
      nodeKinds: ['thesis', 'claim'],
      rules: ['concession-is-weighed'],
      levels: [
        [
          3,
          'Secure',
          'The claim reaches as far as its grounds do and no further, and says so: “in most cases”, “unless”, “where”.',
        ],
        [2, 'Adequate', 'The claim is limited, though a little wider or narrower than the grounds allow.'],
        [1, 'Emerging', 'Words such as “maybe” limit the claim without saying when.'],
        [0, 'Absent', 'The claim is made for all cases, and the grounds are not.'],
      ],
    },
    {
      id: 'rebuttal',
      title: 'Conditions of rebuttal',
      description: 'What could be said against it, and what answers that.',
      nodeKinds: ['counterargument', 'rebuttal'],
      rules: ['counterargument-opposes', 'counterargument-needs-rebuttal'],
      levels: [
        [
          3,
          'Secure',
          'The cases in which the claim would fail are named, and the essay answers them or limits the claim by them.',
        ],
        [2, 'Adequate', 'One such case is named and answered.'],
        [1, 'Emerging', 'A case is named and left as it is, or the answer is to another point.'],
        [0, 'Absent', 'No such case is considered.'],
      ],
    },
  ],
});
