import type { Node as DocumentNode } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import { documentOf, textSchema } from '#shared/essay/schema.ts';
import { pick, type Random, wholeBelow } from './seeded-random.ts';

const words = ['harbour', 'tides', 'a', 'Ships wait.', '“quoted”', '𝒳-rays', 'ſ', 'deep water', ' '];

/** A small text with everything a text may have: footnotes at either end of a line, next to each other and empty ones. */
export function randomDocument(random: Random): DocumentJson {
  return { type: 'doc', content: blocks(random, 2) };
}

function blocks(random: Random, depth: number): BlockJson[] {
  return Array.from({ length: 1 + wholeBelow(random, 4) }, () => block(random, depth));
}

function block(random: Random, depth: number): BlockJson {
  const draw = random();
  if (depth > 0 && draw < 0.15) return { type: 'blockquote', content: blocks(random, depth - 1) };
  if (depth > 0 && draw < 0.3)
    return {
      type: random() < 0.5 ? 'bulletList' : 'orderedList',
      content: [{ type: 'listItem', content: [paragraph(random), ...blocks(random, depth - 1)] }],
    };
  if (draw < 0.45)
    return { type: 'heading', attrs: { level: 1 + wholeBelow(random, 3) }, content: line(random) };
  return paragraph(random);
}

function paragraph(random: Random): BlockJson {
  return { type: 'paragraph', attrs: { part: random() < 0.2 ? 'entry' : 'body' }, content: line(random) };
}

function line(random: Random): InlineJson[] {
  return Array.from({ length: wholeBelow(random, 5) }, (): InlineJson => {
    const draw = random();
    if (draw < 0.15) return { type: 'hardBreak' };
    const text = pick(random, words) ?? 'x';
    if (draw < 0.4) return { type: 'footnote', content: random() < 0.2 ? [] : [{ type: 'text', text }] };
    return random() < 0.3 ? { type: 'text', text, marks: [{ type: 'italic' }] } : { type: 'text', text };
  });
}

/** One edit as people make them: typing, deleting, splitting, bolding, a list, a pasted stretch, a footnote. */
export function randomEdit(document: DocumentNode, random: Random): Transform {
  const change = new Transform(document);
  const somewhere = () => wholeBelow(random, document.content.size + 1);
  const [from, to] = [somewhere(), somewhere()].sort((a, b) => a - b) as [number, number]; // two of them
  const at = document.resolve(from);
  const draw = random();
  try {
    if (draw < 0.35 && at.parent.inlineContent)
      change.insert(from, textSchema.text(pick(random, words) ?? 'x'));
    else if (draw < 0.5) change.delete(from, Math.min(to, from + 12));
    else if (draw < 0.6) change.split(from);
    else if (draw < 0.7) change.addMark(from, to, textSchema.mark('bold'));
    else if (draw < 0.8)
      change.replace(from, Math.min(to, from + 8), documentOf(randomDocument(random)).slice(0));
    else if (draw < 0.9 && at.parent.isTextblock)
      change.insert(from, textSchema.node('footnote', null, textSchema.text('A note.')));
    else change.setBlockType(from, to, textSchema.nodes.heading, { level: 2 });
  } catch (error) {
    // Not every edit can be made everywhere; ProseMirror says so by throwing.
    if (!(error instanceof RangeError) && !(error instanceof Error && error.name === 'TransformError'))
      throw error;
    return new Transform(document);
  }
  return change;
}
