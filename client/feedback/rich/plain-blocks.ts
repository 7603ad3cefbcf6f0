import { type Node as DocumentNode, Fragment, Slice } from 'prosemirror-model';
import { textSchema } from '#shared/essay/schema.ts';

const { nodes } = textSchema;

/** What is pasted into a comment, as paragraphs and lists: headings and quotations keep their words, footnotes go. */
export function pastedAsPlain(slice: Slice): Slice {
  const content = plain(slice.content);
  // Blocks that were open stay open: a few pasted words join the line they are pasted into.
  const isInline = content.firstChild?.isInline ?? true;
  return isInline
    ? new Slice(content, 0, 0)
    : new Slice(content, Math.min(slice.openStart, 1), Math.min(slice.openEnd, 1));
}

function plain(content: Fragment): Fragment {
  const kept: DocumentNode[] = [];
  content.forEach((node) => {
    if (node.type === nodes.footnote) return;
    if (node.type === nodes.blockquote) plain(node.content).forEach((child) => void kept.push(child));
    else if (node.type === nodes.heading || node.type === nodes.paragraph)
      kept.push(nodes.paragraph.create(null, plain(node.content)));
    else kept.push(node.isLeaf ? node : node.copy(plain(node.content)));
  });
  return Fragment.from(kept);
}
