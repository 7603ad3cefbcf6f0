import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { isCitedInText } from '../cited-sources.ts';
import type { RuleContext } from '../context.ts';
import { open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';
import { typesThatNeedSource } from './evidence-needs-source.ts';

const unnamed =
  /\b(?:(?:studies|statistics|surveys|the data|the statistics) (?:have )?(?:show|shown|prove|proven|say|suggest|confirm)(?:s|ed)?|(?:research|science|evidence) (?:has )?(?:shows?|shown|proves?|proven|says|suggests|confirms)|(?:experts|scientists|researchers|doctors) (?:all )?(?:say|agree|believe|think|claim|have (?:said|shown|proven))|it is (?:a )?(?:well|widely|commonly)[- ]known(?: fact)?)\b/i;

export const namedStudies = defineRule({
  id: 'named-studies',
  catalogue: 'SRC-09',
  version: 1,
  topic: 'sources',
  title: 'Studies and experts have names',
  why: '“Studies show” asks a reader to trust somebody who is not there. A name can be looked up.',
  basis: 'Weasel attribution; seven hits in 6,089 statements of the Argument Annotated Essays v2',
  severity: 'check',
  lexical: 'wholly',
  options: z.strictObject({}),
  messages: {
    unnamed: {
      title: '“{words}” does not say who.',
      question: 'Which study, which expert? Name them and cite the source.',
    },
  },
  check(context) {
    const asked = context.points.filter(
      (point) => !point.isEmpty && point.role !== 'position' && !isForSourceRule(point),
    );
    return {
      applicable: asked.map(refOf),
      findings: asked.flatMap((point) => {
        const words = unnamed.exec(point.head.text)?.[0];
        if (words === undefined || isCited(context, point)) return [];
        return [
          {
            messageId: 'unnamed' as const,
            refs: [refOf(point)],
            data: { words, text: shortText(point.head, 60) },
            suggestions: [
              open('Cite the source', 'cite', refOf(point)),
              open('Name it in the text', 'edit-text', refOf(point)),
            ],
          },
        ];
      }),
    };
  },
  examples: {
    valid: [
      {
        title: 'The study is cited.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Free buses bring more people to work.\n  + evidence [s]: Studies show that 300 more people came by bus.',
      },
      {
        title: 'The claim sums up evidence that is cited.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Research shows that free buses bring people to work.\n  + evidence [s]: At the mill 300 more people came by bus.',
      },
      {
        title: 'Its passage in the text names the study.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence #e: Studies show that 300 more people came by bus.',
        text: 'Studies show that 300 more people came by bus (Lind 2019, 44).\n# References\nLind, Ada. 2019. The Last Fare. Oslo: Fjord Press.',
        anchors: { e: 'Studies show that 300 more people came by bus' },
      },
      {
        title: 'A study by its type is asked for its source already.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence(study): Studies show that 300 more people came by bus.',
      },
    ],
    invalid: [
      {
        title: 'Nobody knows which studies.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence #e: Studies show that 300 more people came by bus.',
        reports: [{ messageId: 'unnamed', at: ['e'] }],
      },
      {
        title: 'Nobody knows which experts.',
        sketch: 'claim #c: Experts agree that free buses help workers.',
        reports: [{ messageId: 'unnamed', at: ['c'] }],
      },
    ],
  },
});

/** Evidence of a type that needs a source is asked for it by SRC-01; one gap, one question. */
function isForSourceRule({ head, role }: Point): boolean {
  return role === 'ground' && typesThatNeedSource.some((type) => type === head.fields.evidenceType);
}

/** The statement cites, or something right below it does. */
function isCited(context: RuleContext, point: Point): boolean {
  return [point, ...context.supporters(point)].some(
    (place) => context.citations(place).length > 0 || isCitedInText(context, place),
  );
}
