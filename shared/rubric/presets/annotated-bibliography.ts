import { citationRules, definePreset, sourceRules } from './preset.ts';

export const annotatedBibliography = definePreset({
  id: 'annotated-bibliography',
  version: 1,
  title: 'Annotated bibliography with CRAAP',
  description:
    'For a list of sources with notes: how many and how good, what each says, and what it is worth here.',
  origin:
    'Groundwork’s own frame, made of the rows that rubrics for annotated bibliographies share: quantity, reliability, variety, relevance, summary, evaluation, citation, style. The evaluation of a source follows CRAAP (currency, relevance, authority, accuracy, purpose), the checklist of the Meriam Library at California State University, Chico. Levels and points are ours. In Groundwork an annotation belongs to a source, and “Appraise …” holds the five CRAAP answers. Evaluation is looked at by the rule on appraised sources, reliability and citation by rules on complete sources, notes and list, relevance by the rule on sources that support nothing, variety by the rule on one source that carries most. What an annotation says is read by you. How many sources are enough, your task says; put the number into the first row. For the age of sources give the rule “Sources are recent enough” a year and a limit.',
  on: [
    ...citationRules,
    ...sourceRules.filter((id) => id !== 'sources-are-recent'),
    'evidence-needs-source',
    'named-studies',
  ],
  adjusted: { 'source-is-used': { severity: 'check' }, 'sources-are-appraised': { severity: 'missing' } },
  criteria: [
    {
      id: 'quantity',
      title: 'Number of sources',
      description: 'As many as the task asks for.',
      nodeKinds: ['evidence'],
      rules: [],
      levels: [
        [3, 'All', 'As many sources as were asked for, or more, all of them annotated.'],
        [2, 'Nearly all', 'One or two fewer than asked for, or one without an annotation.'],
        [1, 'Some', 'At least half of what was asked for.'],
        [0, 'Few', 'Less than half of what was asked for.'],
      ],
    },
    {
      id: 'reliability',
      title: 'Reliability',
      description: 'Sources that a reader in the subject would trust.',
      nodeKinds: ['evidence'],
      rules: ['source-is-complete', 'named-studies'],
      levels: [
        [
          3,
          'Strong',
          'Every source has an author or body that can answer for it, and was checked by others before it came out, or is a first-hand document.',
        ],
        [2, 'Good', 'Most do; what is less certain is said to be so.'],
        [1, 'Mixed', 'Several sources have no known author, or sell something, and this is not said.'],
        [0, 'Weak', 'Hardly a source could be relied on.'],
      ],
    },
    {
      id: 'variety',
      title: 'Variety',
      description: 'Different kinds of source, and different views.',
      nodeKinds: ['evidence'],
      rules: ['sources-are-varied', 'other-side-has-source'],
      levels: [
        [
          3,
          'Wide',
          'At least three kinds (books, articles, data, reports, first-hand documents …), and more than one view of the question.',
        ],
        [2, 'Some', 'Two kinds, or one kind with more than one view.'],
        [1, 'Narrow', 'One kind and one view.'],
        [0, 'None', 'The sources are copies or summaries of one another.'],
      ],
    },
    {
      id: 'relevance',
      title: 'Relevance',
      description: 'What each source has to do with the question.',
      nodeKinds: ['claim', 'evidence'],
      rules: ['source-is-used'],
      levels: [
        [3, 'Clear', 'Each annotation says which part of the question its source helps to answer.'],
        [2, 'Mostly clear', 'Most do; a source or two is on the subject rather than on the question.'],
        [1, 'Loose', 'Sources share a word with the question, and it is seldom said how they help.'],
        [0, 'None', 'The sources are about something else.'],
      ],
    },
    {
      id: 'summary',
      title: 'Summary',
      description: 'What the source claims, and on what grounds.',
      nodeKinds: ['evidence'],
      rules: [],
      levels: [
        [
          3,
          'Exact',
          'Each annotation gives the source’s main claim, how it was reached, and its reach, fairly and in the student’s own words.',
        ],
        [2, 'Sound', 'The main claim is right; how it was reached is often left out.'],
        [1, 'Thin', 'Says what the source is about rather than what it says.'],
        [0, 'Wrong', 'Misstates the sources, or repeats their abstracts.'],
      ],
    },
    {
      id: 'evaluation',
      title: 'Evaluation (CRAAP)',
      description:
        'Currency, relevance, authority, accuracy and purpose of each source, and what follows for its use.',
      nodeKinds: ['evidence'],
      rules: ['sources-are-appraised'],
      levels: [
        [
          3,
          'Weighed',
          'All five are answered for every source with something that can be checked, and the annotation says what that means for its use.',
        ],
        [2, 'Answered', 'All five are answered for most sources; some answers would fit any source.'],
        [1, 'Begun', 'Two or three of the five are looked at, or only for some sources.'],
        [0, 'Not done', 'Sources are taken as they are.'],
      ],
    },
    {
      id: 'citation',
      title: 'Citation',
      description: 'Entries in one style, complete and in order.',
      nodeKinds: ['evidence'],
      rules: ['source-is-complete', 'evidence-needs-source', 'quotation-has-place', ...citationRules],
      levels: [
        [
          3,
          'Faultless',
          'Every entry is complete and in the style that was asked for; at most a slip of punctuation.',
        ],
        [2, 'Good', 'Every source can be found; a few parts are missing or out of order.'],
        [1, 'Uneven', 'Several entries lack what a reader needs to find them, or styles are mixed.'],
        [0, 'Missing', 'Links or titles stand in for entries.'],
      ],
    },
    {
      id: 'fluency',
      title: 'Style',
      description: 'Clear, brief sentences.',
      nodeKinds: [],
      rules: [],
      levels: [
        [3, 'Clear', 'Reads easily, wastes no words, and slips are rare.'],
        [2, 'Mostly clear', 'Reads easily on the whole; some sentences need a second look.'],
        [1, 'Uneven', 'Slips or notes in place of sentences slow the reader down.'],
        [0, 'Unclear', 'A reader cannot tell what is meant.'],
      ],
    },
  ],
});
