import type { ReactNode } from 'react';
import { Change } from '#client/ui/Change.tsx';
import type { Piece } from '#shared/essay/compare-text.ts';
import type { Line, Run } from './document-lines.ts';

type MarkedLineProps = {
  readonly line: Line;
  /** What has become of it; null when that is not to be shown. */
  readonly pieces: readonly Piece[] | null;
};

/** The words of a line with their looks, cut where what has become of them changes. */
export function MarkedLine({ line, pieces }: MarkedLineProps) {
  const drawn: ReactNode[] = [];
  const put = (type: Piece['type'], content: ReactNode) => {
    drawn.push(
      <Change key={drawn.length} type={type}>
        {content}
      </Change>,
    );
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

function Look({ run, text }: { readonly run: Run; readonly text: string }) {
  if (run.type === 'call') return <sup>{run.number}</sup>;
  const italic = run.marks.includes('italic') ? <em>{text}</em> : text;
  return run.marks.includes('bold') ? <strong>{italic}</strong> : italic;
}
