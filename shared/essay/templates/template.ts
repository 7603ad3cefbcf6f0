import type { RubricRef } from '../essay.ts';

/** A map to start from: empty nodes that ask, or (the sample) a finished one to look at and mend. */
export type Template = {
  readonly id: string;
  /** In the gallery. */
  readonly title: string;
  /** One line: what the map starts with. */
  readonly description: string;
  /** Whether it is an argument to explore rather than a frame to fill. */
  readonly sample: boolean;
  /** What an essay made from it is called until the student renames it. */
  readonly essayTitle: string;
  /** The task; may be empty. */
  readonly prompt: string;
  readonly rubric: RubricRef;
  /**
   * In sketch notation. A node without text is empty and shows its kind's question; what this frame asks beyond that
   * is a short question in the node's note.
   */
  readonly sketch: string;
};

export function defineTemplate(template: Template): Template {
  return template;
}

/** The rubric of whatever asks for no other; its words are shared/rubric's. */
export const argumentEssay: RubricRef = { id: 'argument-essay', version: 2 };
