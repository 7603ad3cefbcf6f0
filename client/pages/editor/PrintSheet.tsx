import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { badgeText, useNodePassages } from '#client/desk/use-node-passages.ts';
import type { NodePassage } from '#shared/essay/node-passages.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { numberOf } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import styles from './PrintSheet.module.css';
import { PrintText } from './PrintText.tsx';
import { severityWords } from './severity-words.ts';

/** What goes to the printer: title, task, the text with its badges and footnotes, the outline with its relation words, and what is still open. */
export function PrintSheet() {
  const isPrinting = usePrinting();
  return isPrinting ? <Sheet /> : null;
}

function Sheet() {
  const essay = useDeskState((state) => state.essay);
  const graph = useDeskState((state) => state.graph);
  const { findings, progress } = useDeskState((state) => state.evaluation);
  const text = useDeskState((state) => state.text);
  const desk = useDesk();
  const passages = useNodePassages();
  const document = text.text.trim() === '' ? null : desk.text.document();
  const open = findings.filter((finding) => finding.status === 'open');
  return (
    <article className={styles.sheet}>
      <h2 className={styles.title}>{essay.title}</h2>
      {essay.prompt && <p className={styles.task}>{essay.prompt}</p>}
      {document && <PrintText document={document} badges={badgesByEnd(passages)} />}
      <h3 className={styles.subtitle}>Outline</h3>
      <ul>
        {outlineOf(graph).map((row) => {
          const node = graph.nodes.get(row.ref.id);
          if (!node) return null;
          return (
            <li key={row.id} className={styles.row} style={{ marginInlineStart: `${row.depth * 1.5}em` }}>
              <span className={styles.number}>{numberOf(graph, row)}</span>
              <span>
                <span className={styles.kind}>
                  {kindOf(node).title}
                  {row.relation && `, ${wordOf(graph, row.relation)}`}
                  {row.seeAlso && ', see above'}
                  <PrintBadges badges={row.seeAlso ? '' : badgeText(passages.get(node.id))} />
                </span>
                <span className={styles.text}>{node.text || '…'}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {progress.of > 0 && (
        <>
          <h3 className={styles.subtitle}>
            Findings: {progress.done} of {progress.of} checks
          </h3>
          <ul>
            {open.map((finding) => (
              <li key={finding.key} className={styles.finding}>
                <strong>{severityWords[finding.severity]}:</strong> {finding.title} {finding.question}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function PrintBadges({ badges }: { readonly badges: string }) {
  return badges === '' ? null : <span className={styles.badge}>{badges}</span>;
}

/** The badges of the text by where their passages end in it. */
function badgesByEnd(passages: ReadonlyMap<string, readonly NodePassage[]>): Map<number, number[]> {
  const badges = new Map<number, number[]>();
  for (const { number, span } of [...passages.values()].flat())
    if (number !== null && span)
      badges.set(
        span.end,
        [...(badges.get(span.end) ?? []), number].sort((a, b) => a - b),
      );
  return badges;
}

/** True from just before the browser takes the page for printing until it is done. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
