import * as z from 'zod/mini';
import { maxTextLength, textSchema } from './text.ts';

/** A source in the student's words; a text that is not written yet is empty. */
export const annotationSchema = z.strictObject({
  /** What the source says. */
  summary: textSchema(maxTextLength),
  /** What the essay needs it for. */
  use: textSchema(maxTextLength),
  /** Why it can be trusted, or how far. */
  credibility: textSchema(maxTextLength),
});
export type Annotation = z.infer<typeof annotationSchema>;

const answerSchema = z.strictObject({
  /** 0 speaks against the source, 3 for it; null where only a note was made. */
  rating: z.nullable(z.int().check(z.gte(0), z.lte(3))),
  note: textSchema(1_000),
});
export type AppraisalAnswer = z.infer<typeof answerSchema>;

const answer = z.optional(answerSchema);

/**
 * How far a source can be trusted, by one of two checklists: CRAAP (Meriam Library, California State University, Chico,
 * 2010) or RADAR (Mandalios 2013, Journal of Information Science 39:4). A criterion without an answer was not looked at.
 */
export const appraisalSchema = z.discriminatedUnion('scheme', [
  z.strictObject({
    scheme: z.literal('craap'),
    answers: z.strictObject({
      currency: answer,
      relevance: answer,
      authority: answer,
      accuracy: answer,
      purpose: answer,
    }),
  }),
  z.strictObject({
    scheme: z.literal('radar'),
    answers: z.strictObject({
      relevance: answer,
      authority: answer,
      date: answer,
      appearance: answer,
      reason: answer,
    }),
  }),
]);
export type Appraisal = z.infer<typeof appraisalSchema>;
