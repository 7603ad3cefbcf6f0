import { useEffect, useState } from 'react';
import { dateWords, lengthWords } from '#shared/assignments/dates.ts';
import type { Process as ProcessShape, ProcessSitting } from '#shared/essay/process.ts';
import { Refusal, Unreachable } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { dashboardService } from './dashboard-service.ts';
import styles from './Process.module.css';
import { chartLines, chartSize, processBars, processWords } from './process-chart.ts';

type ProcessProps = { readonly essayId: string; readonly timeZone?: string };

/** When an essay grew, a bar for each time of work, and the same as a table. Students see what their instructors see. */
export function Process({ essayId, timeZone = ownTimeZone() }: ProcessProps) {
  const [process, setProcess] = useState<ProcessShape | null>(null);
  const [trouble, setTrouble] = useState('');
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isWanted = true;
    dashboardService.process(essayId).then(
      (read) => {
        if (isWanted) setProcess(read);
      },
      (error: unknown) => {
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
        if (isWanted) setTrouble(error instanceof Refusal ? error.message : 'The server cannot be reached.');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [essayId, attempt]);

  if (!process)
    return trouble === '' ? (
      <p role="status">Looking when it grew …</p>
    ) : (
      <p role="alert">
        {trouble}{' '}
        <Button
          onPress={() => {
            setTrouble('');
            setAttempt(attempt + 1);
          }}
        >
          Try again
        </Button>
      </p>
    );
  return <ProcessView sittings={process.sittings} earlier={process.earlier} timeZone={timeZone} />;
}

type ProcessViewProps = {
  readonly sittings: readonly ProcessSitting[];
  readonly earlier: boolean;
  readonly timeZone: string;
};

function ProcessView({ sittings, earlier, timeZone }: ProcessViewProps) {
  const words = processWords(sittings);
  const { width, height } = chartSize;
  const when = (at: string) => dateWords(at, timeZone);
  return (
    <section className={styles.process} aria-label="When it grew">
      <p>{words}</p>
      {sittings.length > 0 && (
        <>
          <figure className={styles.figure}>
            <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} role="img" aria-label={words}>
              <line x1={0} x2={width} y1={chartLines.nodes} y2={chartLines.nodes} className={styles.line} />
              <line x1={0} x2={width} y1={chartLines.words} y2={chartLines.words} className={styles.line} />
              {processBars(sittings).map(({ x, width: wide, nodes, typed, deleted }, index) => (
                <g key={sittings[index]?.first}>
                  <rect x={x} width={wide} {...nodes} className={styles.nodes} />
                  <rect x={x} width={wide} {...typed} className={styles.typed} />
                  <rect x={x} width={wide} {...deleted} className={styles.deleted} />
                </g>
              ))}
            </svg>
            <figcaption className={styles.caption}>
              A bar for each time at work, the first on the left. Above: nodes on the map at its end. Below:
              words typed (up) and deleted (down).
            </figcaption>
          </figure>
          <details>
            <summary className={styles.summary}>As a table</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the dialog, the arrow keys move it */}
            <section className={styles.scroll} aria-label="Times at work" tabIndex={0}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">Begun</th>
                    <th scope="col">Lasted</th>
                    <th scope="col">Nodes</th>
                    <th scope="col">Added</th>
                    <th scope="col">Removed</th>
                    <th scope="col">Words typed</th>
                    <th scope="col">Deleted</th>
                  </tr>
                </thead>
                <tbody>
                  {sittings.map((one) => (
                    <tr key={one.first}>
                      <th scope="row">{when(one.startedAt)}</th>
                      <td>{lengthWords(Date.parse(one.endedAt) - Date.parse(one.startedAt))}</td>
                      <td>{one.nodes}</td>
                      <td>{one.nodesAdded}</td>
                      <td>{one.nodesRemoved}</td>
                      <td>{one.wordsTyped}</td>
                      <td>{one.wordsDeleted}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
          {earlier && <p className={styles.caption}>Earlier times at work are in the history.</p>}
        </>
      )}
    </section>
  );
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
