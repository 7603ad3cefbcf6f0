import * as z from 'zod/mini';
import { AppError } from '#shared/errors.ts';
import type { Anchor } from '#shared/graph/records.ts';
import { anchorFor, placeOf } from './anchors.ts';
import type { Passage } from './place.ts';
import type { EssayText } from './text.ts';

/** Of https://www.w3.org/TR/annotation-model/ (2017): 3.2.4 TextQuoteSelector, 4.2.4 and 4.2.5, 4.3.1 state. */
const context = 'http://www.w3.org/ns/anno.jsonld';

const selectorSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string(),
    prefix: z._default(z.string(), ''),
    suffix: z._default(z.string(), ''),
  }),
  z.object({
    type: z.literal('TextPositionSelector'),
    /** Code points, the end not included. */
    start: z.int().check(z.gte(0)),
    end: z.int().check(z.gte(0)),
  }),
]);

const annotationSchema = z.object({
  '@context': z.literal(context),
  type: z.literal('Annotation'),
  id: z.string(),
  motivation: z.literal('linking'),
  /** The node: an IRI whose last part is its id. */
  body: z.string(),
  target: z.object({
    /** The essay's text: an IRI. */
    source: z.string(),
    /** The version of the text that the selectors speak of. */
    state: z.object({ type: z.literal('State'), 'groundwork:textVersion': z.int().check(z.gte(0)) }),
    selector: z.array(selectorSchema),
  }),
});
export type W3cAnnotation = z.infer<typeof annotationSchema>;

/**
 * An anchor as a W3C annotation. Positions are those of the text given, in code points; an anchor that is not found in
 * it keeps its words only. `base` is the essay's IRI.
 */
export function w3cOf(text: EssayText, anchor: Anchor, base: string): W3cAnnotation {
  const place = placeOf(text, anchor);
  const { quote, position, textVersion } = place.type === 'found' ? anchorFor(text, place.span) : anchor;
  const points = {
    start: codePointsAt(text.text, position.start),
    end: codePointsAt(text.text, position.end),
  };
  return {
    '@context': context,
    type: 'Annotation',
    id: `${base}#anchor-${anchor.id}`,
    motivation: 'linking',
    body: `${base}#node-${anchor.nodeId}`,
    target: {
      source: `${base}/text`,
      state: { type: 'State', 'groundwork:textVersion': textVersion },
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        ...(place.type === 'found' ? [{ type: 'TextPositionSelector' as const, ...points }] : []),
      ],
    },
  };
}

/**
 * The anchor that an annotation speaks of, its position in UTF-16 code units of the text given. Of another version of
 * the text, the position is only where the search begins.
 * @throws not-valid when it is no annotation of the form that `w3cOf` writes
 */
export function anchorOfW3c(text: EssayText, annotation: unknown): Passage & Pick<Anchor, 'id' | 'nodeId'> {
  const parsed = annotationSchema.safeParse(annotation);
  const id = /#anchor-([\w-]{1,64})$/.exec(parsed.data?.id ?? '')?.[1];
  const nodeId = /#node-([\w-]{1,64})$/.exec(parsed.data?.body ?? '')?.[1];
  const selectors = parsed.data?.target.selector ?? [];
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const points = selectors.find((selector) => selector.type === 'TextPositionSelector');
  if (!parsed.data || id === undefined || nodeId === undefined || !quote)
    throw new AppError('not-valid', 'This annotation does not say which passage leads to which node.');
  const { exact, prefix, suffix } = quote;
  const start = offsetAt(text.text, points?.start ?? 0);
  return {
    id,
    nodeId,
    quote: { exact, prefix, suffix },
    position: { start, end: points ? offsetAt(text.text, points.end) : start + exact.length },
    textVersion: parsed.data.target.state['groundwork:textVersion'],
  };
}

/** How many code points stand before an offset; one inside a surrogate pair counts the pair. */
export function codePointsAt(text: string, offset: number): number {
  let points = 0;
  for (const _point of text.slice(0, offset)) points++;
  return points;
}

/** The offset in UTF-16 code units that so many code points take; the text's length when it has fewer. */
export function offsetAt(text: string, points: number): number {
  let offset = 0;
  for (let left = points; left > 0 && offset < text.length; left--)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}
