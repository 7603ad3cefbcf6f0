import type { ReactNode } from 'react';
import type { Piece } from './compare-text.ts';
import type { Line, Run } from './document-lines.ts';
import styles from './VersionText.module.css';

type MarkedLineProps = {
  readonly line: Line;
  /** What has become of it; null when that is not to be shown. */
  readonly pieces: readonly Piece[] | null;
};

/** The words of a line with their looks, cut where what has become of them changes. */
export function MarkedLine({ line, pieces }: MarkedLineProps) {
  const drawn: ReactNode[] = [];
  const put = (type: Piece['type'], content: ReactNode) => {
    const key = drawn.length;
    if (type === 'gone') drawn.push(<Gone key={key}>{content}</Gone>);
    else if (type === 'new') drawn.push(<New key={key}>{content}</New>);
    else drawn.push(<span key={key}>{content}</span>);
  };
  const runs = [...line.runs];
  /** Letters of the first run that are drawn already. */
  let drawnOfRun = 0;
  for (const { type, text } of pieces ?? [{ type: 'same', text: line.text } as const]) {
    if (type === 'new') {
      put('new', text);
      continue;
    }
    for (let left = text.length; left > 0; ) {
      const [run] = runs;
      if (!run) break;
      if (run.type === 'call') {
        put(type, <Look run={run} text="" />);
        runs.shift();
        continue;
      }
      const taken = run.text.slice(drawnOfRun, drawnOfRun + left);
      if (taken !== '') put(type, <Look run={run} text={taken} />);
      left -= taken.length;
      drawnOfRun += taken.length;
      if (drawnOfRun < run.text.length) continue;
      runs.shift();
      drawnOfRun = 0;
    }
  }
  for (const run of runs) if (run.type === 'call') put('same', <Look run={run} text="" />);
  return drawn;
}

function Gone({ children }: { readonly children: ReactNode }) {
  return <del className={styles.gone}>{children}</del>;
}

function New({ children }: { readonly children: ReactNode }) {
  return <ins className={styles.new}>{children}</ins>;
}

function Look({ run, text }: { readonly run: Run; readonly text: string }) {
  if (run.type === 'call') return <sup>{run.number}</sup>;
  const italic = run.marks.includes('italic') ? <em>{text}</em> : text;
  return run.marks.includes('bold') ? <strong>{italic}</strong> : italic;
}
