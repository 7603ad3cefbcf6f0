import type { ReactNode } from 'react';
import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import styles from './RichText.module.css';

type RichTextViewProps = { readonly document: DocumentJson };

/** What somebody wrote, to be read. Text from people is text: nothing in it is taken for HTML. */
export function RichTextView({ document }: RichTextViewProps) {
  return (
    <div className={styles.words} dir="auto">
      {document.content.map(block)}
    </div>
  );
}

function block(node: BlockJson, key: number): ReactNode {
  if (node.type === 'blockquote') return <blockquote key={key}>{node.content.map(block)}</blockquote>;
  if (node.type === 'paragraph' || node.type === 'heading') return <p key={key}>{line(node.content)}</p>;
  const List = node.type === 'bulletList' ? 'ul' : 'ol';
  return (
    <List key={key}>
      {node.content.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn from one document, without state
        <li key={index}>{item.content.map(block)}</li>
      ))}
    </List>
  );
}

function line(content: readonly InlineJson[] | undefined): ReactNode {
  return (content ?? []).map((piece, index) => {
    const key = String(index);
    if (piece.type === 'hardBreak') return <br key={key} />;
    if (piece.type !== 'text') return null;
    const isBold = piece.marks?.some(({ type }) => type === 'bold');
    const isItalic = piece.marks?.some(({ type }) => type === 'italic');
    const inner = isItalic ? <em key={key}>{piece.text}</em> : piece.text;
    return isBold ? <strong key={key}>{inner}</strong> : <span key={key}>{inner}</span>;
  });
}
