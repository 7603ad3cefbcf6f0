import { useMemo } from 'react';
import { compareMap } from '#client/history/compare-map.ts';
import { linesOf } from '#client/history/document-lines.ts';
import { VersionMap } from '#client/history/VersionMap.tsx';
import { VersionText } from '#client/history/VersionText.tsx';
import { compareText, isSameText } from '#shared/essay/compare-text.ts';
import { isEmptyDocument } from '#shared/essay/document.ts';
import type { VersionState } from '#shared/essay/versions.ts';
import { graphFromJson } from '#shared/graph/graph.ts';
import type { Report } from '#shared/report/report.ts';
import styles from './Report.module.css';

type SinceProps = { readonly report: Report; readonly assessed: VersionState };

/** What was changed since the assessment: which comments led to a change, then map and text beside how they were. */
export function Since({ report, assessed }: SinceProps) {
  const { graph, text } = report.map;
  const lines = useMemo(() => linesOf(assessed.text.document), [assessed]);
  const then = useMemo(() => graphFromJson(assessed.graph), [assessed]);
  const nowLines = useMemo(() => text.blocks.map(({ start, end }) => text.text.slice(start, end)), [text]);
  const words = useMemo(
    () =>
      compareText(
        lines.map((line) => line.text),
        nowLines,
      ),
    [lines, nowLines],
  );
  const map = useMemo(() => compareMap(then, graph), [then, graph]);
  const isSame = isSameText(words);
  if (isSame && map.isSame) return null;
  const led = report.places.filter(
    ({ now, around }) => now.type !== 'same' || around.added.length + around.removed.length > 0,
  );
  return (
    <section className={`${styles.section} ${styles.screenOnly}`} aria-labelledby="report-since">
      <h2 id="report-since" className={styles.heading}>
        What changed since the assessment
      </h2>
      <p>
        {led.length === 0
          ? 'No place with a comment was changed yet.'
          : `${led.length} of ${report.places.length} places with comments were changed: `}
        {led.map(({ number, heading }, at) => (
          <span key={number}>
            {at > 0 && ', '}
            <a href={`#comment-place-${number}`}>
              {number} {heading}
            </a>
          </span>
        ))}
      </p>
      <details>
        <summary>The map, with what has changed</summary>
        <VersionMap graph={then} compared={map} isMarked />
      </details>
      {!isEmptyDocument(assessed.text.document) && (
        <details>
          <summary>The text, with what has changed</summary>
          <VersionText
            lines={lines}
            compared={words}
            now={nowLines}
            isMarked
            isEmpty={false}
            isSame={isSame}
          />
        </details>
      )}
    </section>
  );
}
