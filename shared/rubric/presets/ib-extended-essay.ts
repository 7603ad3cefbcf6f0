import { citationRules, definePreset, everydayRules, sourceRules } from './preset.ts';

export const ibExtendedEssay = definePreset({
  id: 'ib-extended-essay',
  version: 1,
  title: 'IB Extended Essay (from 2027)',
  description:
    'After the criteria first assessed in 2027: framework, knowledge, line of argument, discussion and evaluation, reflection.',
  origin:
    'Follows the five criteria and 30 points of the IB extended essay as first assessed in 2027: A framework 6, B knowledge and understanding 6, C analysis and line of argument 6, D discussion and evaluation 8, E reflection 4. They are known to us from a school’s library page, not from the IB’s own guide; the bands of two points and the words of the levels are ours. Points between two bands may be given: choose the band that fits best, then its upper or lower point. A is looked at by rules on thesis and sources, B by rules on sources, C by rules on claims, evidence and reasoning, D by rules on the other side; E is the student’s reflection, which no rule reads. Examiners stop reading at the word limit. The IB has no part in this.',
  on: [
    ...everydayRules,
    ...citationRules,
    ...sourceRules.filter((id) => id !== 'sources-are-recent'),
    'considers-other-side',
    'concession-is-weighed',
    'specific-evidence',
  ],
  adjusted: { 'evidence-needs-source': { severity: 'missing' } },
  criteria: [
    {
      id: 'framework',
      title: 'A: framework',
      description: 'Research question, methods and structure, and the conventions of academic writing.',
      nodeKinds: ['thesis', 'evidence'],
      rules: [
        'thesis-stated',
        'one-thesis',
        'thesis-arguable',
        'connects-to-thesis',
        'no-island',
        'source-is-complete',
        'quotation-has-place',
        ...citationRules,
      ],
      usesRange: true,
      levels: [
        [
          6,
          '5–6',
          'A focused question; methods or sources that can answer it, chosen with reasons; a structure that serves it; references complete and in one style.',
        ],
        [
          4,
          '3–4',
          'A question that is mostly focused; fitting methods with little said about why; a structure that can be followed; references with some gaps.',
        ],
        [
          2,
          '1–2',
          'A topic rather than a question; methods or structure that hardly serve it; references that are hard to follow.',
        ],
        [0, '0', 'None of this can be seen.'],
      ],
    },
    {
      id: 'knowledge',
      title: 'B: knowledge and understanding',
      description: 'Command of the subject, its terms and its sources.',
      nodeKinds: ['claim', 'evidence'],
      rules: [
        'evidence-needs-source',
        'named-studies',
        'source-is-used',
        'sources-are-varied',
        'sources-are-appraised',
      ],
      usesRange: true,
      levels: [
        [
          6,
          '5–6',
          'Subject knowledge is accurate and to the point; terms are used exactly; sources are well chosen and understood.',
        ],
        [
          4,
          '3–4',
          'Knowledge is mostly accurate and relevant; terms are mostly right; sources fit but are few or much alike.',
        ],
        [2, '1–2', 'Knowledge is thin or general; terms are used loosely; sources do little.'],
        [0, '0', 'None of this can be seen.'],
      ],
    },
    {
      id: 'analysis',
      title: 'C: analysis and line of argument',
      description: 'What is found out from the evidence, step by step towards an answer.',
      nodeKinds: ['claim', 'evidence', 'warrant'],
      rules: [
        'thesis-needs-reasons',
        'claim-needs-evidence',
        'specific-evidence',
        'evidence-is-used',
        'evidence-not-repeated',
        'warrant-explains-evidence',
        'no-circle',
        'no-double-role',
      ],
      usesRange: true,
      levels: [
        [
          6,
          '5–6',
          'Evidence is analysed, not only reported; each finding leads to the next, and the line of argument holds from question to conclusion.',
        ],
        [
          4,
          '3–4',
          'There is analysis and a line of argument; in places it describes, skips a step or repeats itself.',
        ],
        [2, '1–2', 'Mostly description; findings stand side by side.'],
        [0, '0', 'None of this can be seen.'],
      ],
    },
    {
      id: 'discussion',
      title: 'D: discussion and evaluation',
      description:
        'What the findings mean, other ways to read them, and how far they and the sources can be trusted.',
      nodeKinds: ['counterargument', 'rebuttal', 'thesis'],
      rules: [
        'considers-other-side',
        'counterargument-opposes',
        'counterargument-needs-rebuttal',
        'concession-is-weighed',
        'other-side-has-source',
      ],
      usesRange: true,
      levels: [
        [
          8,
          '7–8',
          'Findings are discussed against other readings and the wider subject; strengths and limits of evidence and method are weighed, and the conclusion takes them into account.',
        ],
        [
          6,
          '5–6',
          'Findings are discussed, with another reading or a limit that matters; the conclusion follows with small gaps.',
        ],
        [4, '3–4', 'Some discussion; limits are listed rather than weighed; the conclusion follows in part.'],
        [2, '1–2', 'Findings are restated; evaluation is a sentence or two that would fit any essay.'],
        [0, '0', 'None of this can be seen.'],
      ],
    },
    {
      id: 'reflection',
      title: 'E: reflection',
      description:
        'How the student’s thinking and work changed on the way. Read in the reflection, which is not part of the map.',
      nodeKinds: [],
      rules: [],
      usesRange: true,
      levels: [
        [
          4,
          '3–4',
          'Says what was decided, what did not work, and what was learned from it, with moments that could be pointed to.',
        ],
        [2, '1–2', 'Tells what was done, with little on what it changed.'],
        [0, '0', 'There is no reflection.'],
      ],
    },
  ],
});
