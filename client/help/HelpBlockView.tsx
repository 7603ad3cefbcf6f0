import { HelpPiece } from './HelpPiece.tsx';
import styles from './HelpTopicView.module.css';
import type { HelpBlock } from './help-topic.ts';
import { InlineText } from './InlineText.tsx';

export type HelpBlockViewProps = { readonly block: HelpBlock };

export function HelpBlockView({ block }: HelpBlockViewProps) {
  if (typeof block === 'string')
    return (
      <p>
        <InlineText text={block} />
      </p>
    );
  if (block.type === 'code')
    return (
      // Long lines are read by scrolling, by keyboard too.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to take the focus
      <pre className={styles.code} tabIndex={0}>
        <code>{block.text}</code>
      </pre>
    );
  if (block.type === 'table')
    return (
      <table className={styles.table}>
        <thead>
          <tr>
            {block.head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map(([first = '', ...cells]) => (
            <tr key={first}>
              <th scope="row">
                <InlineText text={first} />
              </th>
              {cells.map((cell, index) => (
                <td key={block.head[index + 1]}>
                  <InlineText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  if (block.type === 'kinds' || block.type === 'finding') return <HelpPiece type={block.type} />;
  const items = block.items.map((item) => (
    <li key={item}>
      <InlineText text={item} />
    </li>
  ));
  return block.type === 'steps' ? (
    <ol className={styles.list}>{items}</ol>
  ) : (
    <ul className={styles.list}>{items}</ul>
  );
}
