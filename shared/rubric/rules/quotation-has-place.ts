import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { open, refOf } from '../moves.ts';
import { defineRule } from '../rule.ts';

export const quotationHasPlace = defineRule({
  id: 'quotation-has-place',
  catalogue: 'SRC-03',
  version: 1,
  topic: 'sources',
  title: 'A quotation says where in the work it stands',
  why: 'A reader who wants to check the words needs the page, the paragraph or the minute.',
  basis: 'MLA 9, 6.1; Chicago Manual of Style 17, 13.66',
  severity: 'idea',
  options: z.strictObject({}),
  messages: {
    placeless: {
      title: 'The quotation “{text}” has a source but no page.',
      question: 'On which page, in which paragraph, at which minute does it stand?',
    },
  },
  check(context) {
    const quoted = context
      .withRole('ground')
      .filter(
        (point) =>
          !point.isEmpty &&
          (point.head.fields.evidenceType === 'quotation' ||
            context.citations(point).some(({ quotation }) => quotation.trim() !== '')) &&
          context
            .citations(point)
            .some(({ sourceId }) => isPaged(context.graph.sources.get(sourceId)?.item.type)),
      );
    return {
      applicable: quoted.map(refOf),
      findings: quoted
        .filter((point) => context.citations(point).every(({ locator }) => locator.trim() === ''))
        .map((point) => ({
          messageId: 'placeless' as const,
          refs: [refOf(point)],
          data: { text: shortText(point.head, 60) },
          suggestions: [open('Say where', 'cite', refOf(point))],
        })),
    };
  },
  examples: {
    valid: [
      {
        title: 'The page is given.',
        sketch:
          'source #s (book): Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence(quotation) [s, p. 4]: “The mill was never so full.”',
      },
      {
        title: 'A page on the web has no pages.',
        sketch:
          'source #s (webpage): Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Free buses bring more people to work.\n  + evidence(quotation) [s]: “The mill was never so full.”',
      },
    ],
    invalid: [
      {
        title: 'A quotation from somewhere in a book.',
        sketch:
          'source #s (book): Lind, Ada | 2019 | The last fare\nclaim: Free buses bring more people to work.\n  + evidence(quotation) #e [s]: “The mill was never so full.”',
        reports: [{ messageId: 'placeless', at: ['e'] }],
      },
    ],
  },
});

/** Pages on the web and speeches have nothing to count by. */
function isPaged(type: string | undefined): boolean {
  return type !== undefined && type !== 'webpage' && type !== 'speech' && type !== 'document';
}
