import * as z from 'zod/mini';
import type { Source } from '#shared/graph/records.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import { citedSources, sourceRef } from '../cited-sources.ts';
import { open } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const sourcesAreAppraised = defineRule({
  id: 'sources-are-appraised',
  catalogue: 'SRC-07',
  version: 1,
  topic: 'sources',
  title: 'Each cited source has been looked at critically',
  why: 'Who says it, when, for whom and why decides how much weight it can bear.',
  basis: 'CRAAP test (Blakeslee 2004); RADAR framework (Mandalios 2013)',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    unappraised: {
      title: '{answered} of {all} questions of the appraisal of “{source}” are answered.',
      question: 'Who wrote it, when, for whom, and what for?',
    },
  },
  check(context) {
    const sources = citedSources(context).map(([source]) => source);
    return {
      applicable: sources.map(sourceRef),
      findings: sources
        .filter((source) => answered(source) < questions)
        .map((source) => ({
          messageId: 'unappraised' as const,
          refs: [sourceRef(source)],
          data: { answered: answered(source), all: questions, source: sourceName(source.item).slice(0, 80) },
          suggestions: [open('Appraise it', 'edit-source', sourceRef(source))],
        })),
    };
  },
  examples: {
    valid: [
      {
        title: 'What is not cited can wait.',
        sketch: 'source #s: Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.',
      },
    ],
    invalid: [
      {
        title: 'Cited and not appraised.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
        reports: [{ messageId: 'unappraised', at: ['s'] }],
      },
    ],
  },
});

/** CRAAP and RADAR ask five each. */
const questions = 5;

/** Questions with a rating or a note. */
function answered({ appraisal }: Source): number {
  return Object.values(appraisal?.answers ?? {}).filter(
    (answer) => answer && (answer.rating !== null || answer.note.trim() !== ''),
  ).length;
}
