import * as z from 'zod/mini';
import type { EssayText, Span } from '#shared/essay/text.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import { reportPlaces } from '../citing.ts';
import { placesOf } from '../passages.ts';
import { defineRule } from '../rule.ts';

export const paragraphIsOnMap = defineRule({
  id: 'paragraph-is-on-map',
  catalogue: 'TXT-02',
  version: 1,
  topic: 'disconnected',
  title: 'Each paragraph has a place on the map',
  why: 'A paragraph without a place in the argument makes a reader ask what it is for.',
  basis: 'Rule catalogue TXT-02; reverse outlining (Purdue OWL)',
  severity: 'idea',
  options: z.strictObject({
    /** Shorter paragraphs lead over from one thing to the next. */
    minWords: z._default(z.int().check(z.gte(1)), 40),
    /** Asks once this share of the longer paragraphs is linked, 0-1. */
    linked: z._default(z.number().check(z.gte(0), z.lte(1)), 0.5),
  }),
  messages: {
    unmapped: {
      title: 'Nothing on the map stands for the paragraph “{text}”.',
      question: 'What does it do for the argument? Put it on the map, or leave it as background.',
    },
  },
  check(context, { minWords, linked }) {
    const { text } = context;
    if (!text || context.graph.anchors.size === 0) return { applicable: [], findings: [] };
    const paragraphs = longParagraphs(text, minWords);
    const spans = context.points.flatMap((point) => context.spans(point));
    const bare = paragraphs.filter(
      ({ start, end }) => !spans.some((span) => span.start < end && start < span.end),
    );
    if (paragraphs.length - bare.length < Math.max(1, linked * paragraphs.length))
      return { applicable: [], findings: [] };
    return {
      applicable: placesOf(text, paragraphs).refs,
      findings: bare.map((paragraph) =>
        reportPlaces(
          placesOf(text, [paragraph]),
          'unmapped',
          { text: shortWords(text.text.slice(paragraph.start, paragraph.end), 60) },
          ['Look at the paragraph'],
        ),
      ),
    };
  },
  examples: {
    valid: [
      {
        title: 'Both paragraphs are linked.',
        sketch: 'thesis #t: Cities should make buses free.\n  + claim #c: Free buses help workers.',
        text: 'Cities should make buses free, and soon.\nFree buses help workers who live far away.',
        anchors: { t: 'Cities should make buses free', c: 'Free buses help workers' },
        options: { minWords: 5 },
      },
      {
        title: 'A short paragraph leads over.',
        sketch: 'thesis #t: Cities should make buses free.',
        text: 'Cities should make buses free, and soon.\nBut who pays?',
        anchors: { t: 'Cities should make buses free' },
        options: { minWords: 5 },
      },
    ],
    invalid: [
      {
        title: 'The second paragraph stands for nothing.',
        sketch: 'thesis #t: Cities should make buses free.',
        text: 'Cities should make buses free, and soon.\nIn the old days trams ran to the mill and back.',
        anchors: { t: 'Cities should make buses free' },
        options: { minWords: 5 },
        reports: [{ messageId: 'unmapped', at: ['In the old days'] }],
      },
    ],
  },
});

function longParagraphs(text: EssayText, minWords: number): Span[] {
  return text.blocks.filter(({ type, part, start, end }) => {
    if (part !== 'body' || type === 'heading' || type === 'note') return false;
    return (text.text.slice(start, end).match(/\S+/g)?.length ?? 0) > minWords;
  });
}
