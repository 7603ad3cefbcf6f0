import * as z from 'zod/mini';
import { placeOf } from '#shared/essay/anchors.ts';
import { shortText } from '#shared/graph/labels.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import type { PlaceSpan, Ref } from '../finding.ts';
import { command, nodeRef, open, refOf } from '../moves.ts';
import { defineRule, type Report } from '../rule.ts';

export const passageIsFound = defineRule({
  id: 'passage-is-found',
  catalogue: 'TXT-03',
  version: 1,
  topic: 'disconnected',
  title: 'Linked passages are still in the text',
  why: 'When the text changes under a link, map and text say different things.',
  basis: 'W3C Web Annotation Data Model, 4.2.4 (text quote selector)',
  severity: 'check',
  options: z.strictObject({}),
  messages: {
    unsure: {
      title: 'The passage for “{text}” has changed.',
      question: 'Is it still “{words}”? Confirm the link or choose another passage.',
    },
    lost: {
      title: 'The passage for “{text}” is no longer in the text.',
      question: 'Did it go on purpose? Link what says it now, or take the link away.',
    },
  },
  check(context) {
    const { text, graph } = context;
    if (!text || text.text.trim() === '') return { applicable: [], findings: [] };
    const anchors = [...graph.anchors.values()].filter(
      ({ nodeId }) => context.pointOf(nodeId)?.isParked === false,
    );
    const findings = anchors.flatMap((anchor): Report<'unsure' | 'lost'>[] => {
      const place = placeOf(text, anchor);
      const point = context.pointOf(anchor.nodeId);
      if (place.type === 'found' || !point) return [];
      const ref: Ref = { type: 'anchor', id: anchor.id };
      const refs = [nodeRef({ id: anchor.nodeId }), ref];
      const about = shortText(point.head, 60);
      const show = open('Look at the statement', 'show', refOf(point));
      if (place.type === 'lost') {
        const unlink = command('Take the link away', {
          name: 'remove-anchor',
          args: { anchorId: anchor.id },
        });
        return [{ messageId: 'lost', refs, data: { text: about }, suggestions: [show, unlink] }];
      }
      const words = shortWords(text.text.slice(place.span.start, place.span.end), 80);
      const spans: PlaceSpan[] = [{ ref, ...place.span }];
      const suggestions = [open('Look at the passage', 'show', ref), show];
      return [{ messageId: 'unsure', refs, spans, data: { text: about, words }, suggestions }];
    });
    return { applicable: anchors.map(({ nodeId }) => nodeRef({ id: nodeId })), findings };
  },
  examples: {
    valid: [
      {
        title: 'The words are there.',
        sketch: 'thesis #t: Cities should make buses free.',
        text: 'Cities should make buses free, and soon.',
        anchors: { t: 'Cities should make buses free' },
      },
    ],
    invalid: [
      {
        title: 'The words were changed.',
        sketch: 'thesis #t: Cities should make buses free.',
        text: 'Every city in the north should make its buses free for everybody by next spring.',
        stale: { t: 'Each town in the north could make all its buses free for everybody by the spring.' },
        reports: [{ messageId: 'unsure', at: ['t'] }],
      },
      {
        title: 'The words are gone.',
        sketch: 'thesis #t: Cities should make buses free.',
        text: 'In the old days trams ran to the mill and back.',
        stale: { t: 'Cities should make buses free, and soon.' },
        reports: [{ messageId: 'lost', at: ['t'] }],
      },
    ],
  },
});
