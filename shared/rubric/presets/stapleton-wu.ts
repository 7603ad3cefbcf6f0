import { definePreset, everydayRules } from './preset.ts';

export const stapletonWu = definePreset({
  id: 'stapleton-wu',
  version: 1,
  title: 'Argument, counterargument, rebuttal',
  description:
    'After Stapleton and Wu: each of the three with its own data, judged for being there and for being sound.',
  origin:
    'Follows the frame of Paul Stapleton and Yanming (Amy) Wu, “Assessing the quality of arguments in students’ persuasive writing” (Journal of English for Academic Purposes, 2015): claim, data, counterargument claim, counterargument data, rebuttal claim, rebuttal data. They found essays that had all six parts and still reasoned weakly, with rebuttals beside the point; so claims are judged for being there, and data for being sound and to the point. The points (5, 25, 10, 25, 10, 25; 100 in all) are from memory and not checked against the paper; the steps between and the words of the levels are ours. Presence is looked at by rules on thesis, claims without evidence, the other side, reasons of a counterargument and missing rebuttals. Soundness is read by you: no rule can judge it.',
  on: [...everydayRules, 'considers-other-side', 'specific-evidence', 'other-side-has-source'],
  criteria: [
    {
      id: 'claim',
      title: 'Claim',
      description: 'The position that the essay takes.',
      nodeKinds: ['thesis'],
      rules: ['thesis-stated', 'one-thesis', 'thesis-arguable'],
      levels: [
        [5, 'There', 'A position is stated, in answer to the task.'],
        [0, 'Not there', 'No position is stated, or it cannot be told which of several is meant.'],
      ],
    },
    {
      id: 'data',
      title: 'Data for the claim',
      description: 'Reasons and evidence for the position: there, sound, and to the point.',
      nodeKinds: ['claim', 'evidence', 'warrant'],
      rules: [
        'thesis-needs-reasons',
        'claim-needs-evidence',
        'specific-evidence',
        'evidence-not-repeated',
        'warrant-explains-evidence',
      ],
      levels: [
        [
          25,
          'Sound throughout',
          'Two or more reasons, each with support that a careful reader accepts; nothing is beside the point.',
        ],
        [
          20,
          'Mostly sound',
          'Two or more reasons; one has support that is thin or a little beside the point.',
        ],
        [
          15,
          'Partly sound',
          'One sound reason, or several of which half would not persuade a careful reader.',
        ],
        [10, 'Weak', 'Reasons are there, and none of them stands up to a first question.'],
        [0, 'Not there', 'The position stands without a reason.'],
      ],
    },
    {
      id: 'counterargument-claim',
      title: 'Counterargument',
      description: 'A view against the position.',
      nodeKinds: ['counterargument'],
      rules: ['considers-other-side', 'counterargument-opposes'],
      levels: [
        [10, 'There', 'A view that somebody could hold against the position is stated.'],
        [0, 'Not there', 'No opposing view, or one that does not oppose this position.'],
      ],
    },
    {
      id: 'counterargument-data',
      title: 'Data for the counterargument',
      description: 'The other side’s own reasons and evidence: there, sound, and to the point.',
      nodeKinds: ['counterargument', 'evidence'],
      rules: ['other-side-has-source'],
      levels: [
        [
          25,
          'Sound throughout',
          'The reasons are those that the other side’s best speakers give, with support.',
        ],
        [20, 'Mostly sound', 'Real reasons of the other side; one is thin or put less well than they would.'],
        [15, 'Partly sound', 'One real reason, or several of which half are easy to brush aside.'],
        [10, 'Weak', 'Reasons that hardly anybody on the other side would give.'],
        [0, 'Not there', 'The opposing view has no reason.'],
      ],
    },
    {
      id: 'rebuttal-claim',
      title: 'Rebuttal',
      description: 'An answer to the counterargument.',
      nodeKinds: ['rebuttal'],
      rules: ['counterargument-needs-rebuttal'],
      levels: [
        [10, 'There', 'The essay says why the position holds in spite of the opposing view.'],
        [0, 'Not there', 'The opposing view is left unanswered, or the answer is to something else.'],
      ],
    },
    {
      id: 'rebuttal-data',
      title: 'Data for the rebuttal',
      description: 'What the answer rests on: there, sound, and aimed at the reason that was given.',
      nodeKinds: ['rebuttal', 'evidence'],
      rules: ['counterargument-needs-rebuttal'],
      levels: [
        [
          25,
          'Sound throughout',
          'The answer takes up the very reasons of the other side and shows, with support, where they fail or weigh less.',
        ],
        [20, 'Mostly sound', 'The answer meets those reasons; part of its support is thin.'],
        [15, 'Partly sound', 'The answer meets one of the reasons, or weakens it only a little.'],
        [10, 'Weak', 'The answer repeats the essay’s own side or aims past the reason that was given.'],
        [0, 'Not there', 'The answer is an assertion, or there is none.'],
      ],
    },
  ],
});
