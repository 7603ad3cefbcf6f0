import * as z from 'zod/mini';
import { shortText } from '#shared/graph/labels.ts';
import { pageRanges } from '#shared/sources/page-ranges.ts';
import type { RuleContext } from '../context.ts';
import { command, open, refOf } from '../moves.ts';
import type { Point } from '../points.ts';
import { defineRule } from '../rule.ts';
import { alikePairs } from '../similar.ts';

export const evidenceNotRepeated = defineRule({
  id: 'evidence-not-repeated',
  catalogue: 'EVD-05',
  version: 1,
  topic: 'support',
  title: 'Each piece of evidence is a new one',
  why: 'The same fact told twice convinces nobody twice. A second, different one does.',
  basis:
    'eRevise (Correnti, Matsumura, Litman and others): writers who were asked for more evidence repeated what they had',
  severity: 'check',
  lexical: 'partly',
  options: z.strictObject({
    /** Shared content words among all content words of two texts, 0-1. */
    overlap: z._default(z.number().check(z.gte(0.5), z.lte(1)), 0.8),
  }),
  messages: {
    'same-words': {
      title: '“{text}” and “{other}” are nearly the same.',
      question: 'Is it one piece of evidence told twice, or is something different in the second?',
    },
    'same-place': {
      title: '“{text}” and “{other}” come from the same place of the same source.',
      question: 'Do they say two different things, or one thing twice?',
    },
  },
  check(context, options) {
    const evidence = context.withRole('ground').filter((point) => !point.isEmpty);
    const firstLike = new Map<Point, { first: Point; messageId: 'same-words' | 'same-place' }>();
    const note = (a: Point, b: Point, messageId: 'same-words' | 'same-place') => {
      const [first, later] = a.place < b.place ? [a, b] : [b, a];
      const known = firstLike.get(later);
      if (!known || first.place < known.first.place) firstLike.set(later, { first, messageId });
    };
    if (context.isEnglish) {
      const texts = evidence.map((point) => context.words(point).content);
      for (const [a, b] of alikePairs(texts, options.overlap)) {
        const [one, other] = [evidence[a], evidence[b]];
        if (one && other) note(one, other, 'same-words');
      }
    }
    for (const [one, other] of samePlaces(context, evidence)) note(one, other, 'same-place');

    const findings = [...firstLike].map(([later, { first, messageId }]) => ({
      messageId,
      refs: [refOf(later), refOf(first)],
      data: { text: shortText(later.head, 40), other: shortText(first.head, 40) },
      suggestions: [
        command('They are the same: merge them', {
          name: 'merge-nodes',
          args: { keepId: first.head.id, mergeId: later.head.id },
        }),
        open('Write different evidence', 'edit-text', refOf(later)),
      ],
    }));
    return { applicable: evidence.length > 1 ? evidence.map(refOf) : [], findings };
  },
  examples: {
    valid: [
      {
        title: 'Two different facts support the claim.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence: In our town 300 more people took the bus to the mill.\n  + evidence: The job centre counted fewer missed interviews that spring.',
      },
      {
        title: 'One source may be used at two places.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Free buses bring more people to work.\n  + evidence(study) [s, p. 4]: At the mill 300 more people came by bus.\n  + evidence(study) [s, p. 9]: The job centre counted fewer missed interviews.',
      },
    ],
    invalid: [
      {
        title: 'The second piece of evidence is the first one again.',
        sketch:
          'claim: Free buses bring more people to work.\n  + evidence #e1: In our town 300 more people took the bus to the mill.\n  + evidence #e2: 300 more people in our town took the bus to the mill.',
        reports: [{ messageId: 'same-words', at: ['e2', 'e1'] }],
      },
      {
        title: 'One range of pages, written in two ways.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Free buses bring more people to work.\n  + evidence(study) #e1 [s, pp. 213–17]: At the mill 300 more people came by bus.\n  + evidence(study) #e2 [s, 213-217]: The job centre counted fewer missed interviews.',
        reports: [{ messageId: 'same-place', at: ['e2', 'e1'] }],
      },
      {
        title: 'Both come from one page.',
        sketch:
          'source #s: Lind, Ada | 2019 | The last fare | https://example.org/fares\nclaim: Free buses bring more people to work.\n  + evidence(study) #e1 [s, p. 4]: At the mill 300 more people came by bus.\n  + evidence(study) #e2 [s, p. 4]: The mill counted new passengers among its workers.',
        reports: [{ messageId: 'same-place', at: ['e2', 'e1'] }],
      },
    ],
  },
});

/** Pairs that cite one locator of one source; without a locator nothing is known about the place. */
function samePlaces(context: RuleContext, evidence: readonly Point[]): readonly (readonly [Point, Point])[] {
  const firstAt = new Map<string, Point>();
  const pairs: (readonly [Point, Point])[] = [];
  for (const point of evidence) {
    for (const { sourceId, locator } of context.citations(point)) {
      const pages = pageRanges(locator)?.map(({ from, to }) => `${from}-${to}`);
      const place = pages?.join() ?? locator.trim().toLowerCase().replace(/\s+/g, ' ');
      if (place === '') continue;
      const first = firstAt.get(`${sourceId} ${place}`);
      if (!first) firstAt.set(`${sourceId} ${place}`, point);
      else if (first !== point) pairs.push([first, point]);
    }
  }
  return pairs;
}
