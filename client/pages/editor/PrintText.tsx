import type { ReactNode } from 'react';
import type { BlockJson, DocumentJson, InlineJson } from '#shared/essay/document.ts';
import styles from './PrintSheet.module.css';

type PrintTextProps = {
  readonly document: DocumentJson;
  /** Where a badge stands, by the offset in the essay's plain text at which its passage ends. */
  readonly badges: ReadonlyMap<number, readonly number[]>;
};

/** The essay on paper: its words with the badges of the outline above, and its footnotes at the end. */
export function PrintText({ document, badges }: PrintTextProps) {
  const notes: ReactNode[] = [];
  // As textOf in document.ts counts: a line a block, joined by \n; a footnote takes no room.
  let offset = -1;

  function marked(text: string, piece: InlineJson & { type: 'text' }, key: string): ReactNode {
    const isBold = piece.marks?.some(({ type }) => type === 'bold');
    const isItalic = piece.marks?.some(({ type }) => type === 'italic');
    const inner = isItalic ? <em>{text}</em> : text;
    return isBold ? <strong key={key}>{inner}</strong> : <span key={key}>{inner}</span>;
  }

  function words(piece: InlineJson & { type: 'text' }, key: string): ReactNode[] {
    const parts: ReactNode[] = [];
    let from = 0;
    for (let at = 1; at <= piece.text.length; at += 1) {
      const numbers = badges.get(offset + at);
      if (!numbers) continue;
      parts.push(marked(piece.text.slice(from, at), piece, `${key}-${from}`));
      parts.push(
        <span key={`${key}-badge-${at}`} className={styles.badge}>
          {numbers.join(' ')}
        </span>,
      );
      from = at;
    }
    offset += piece.text.length;
    return [...parts, marked(piece.text.slice(from), piece, `${key}-${from}`)];
  }

  function line(content: readonly InlineJson[] | undefined): ReactNode[] {
    offset += 1;
    return (content ?? []).flatMap((piece, index): ReactNode[] => {
      const key = String(index);
      if (piece.type === 'text') return words(piece, key);
      if (piece.type === 'hardBreak') {
        offset += 1;
        return [<br key={key} />];
      }
      const number = notes.length + 1;
      const note = (piece.content ?? []).map((part) => (part.type === 'text' ? part.text : ' ')).join('');
      notes.push(<li key={number}>{note}</li>);
      return [<sup key={key}>{number}</sup>];
    });
  }

  function block(node: BlockJson, key: number): ReactNode {
    if (node.type === 'heading') return <h4 key={key}>{line(node.content)}</h4>;
    if (node.type === 'paragraph') return <p key={key}>{line(node.content)}</p>;
    if (node.type === 'blockquote') return <blockquote key={key}>{node.content.map(block)}</blockquote>;
    const List = node.type === 'bulletList' ? 'ul' : 'ol';
    return (
      <List key={key}>
        {node.content.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, for the printer
          <li key={index}>{item.content.map(block)}</li>
        ))}
      </List>
    );
  }

  const blocks = document.content.map(block);
  return (
    <div className={styles.essay}>
      {blocks}
      {notes.length > 0 && <ol className={styles.notes}>{notes}</ol>}
    </div>
  );
}
