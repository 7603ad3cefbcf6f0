import { useMemo } from 'react';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { numberOf } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { mapPicture, type Palette } from '#shared/report/map-picture.ts';
import { numbersOnMap } from '#shared/report/places.ts';
import type { Report } from '#shared/report/report.ts';
import styles from './Report.module.css';

/** The page’s own colours, so that the picture follows light and dark. */
const palette: Palette = {
  desk: 'var(--paper)',
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  accent: 'var(--accent)',
  accentInk: 'var(--accent-ink)',
  support: 'var(--support)',
  evidence: 'var(--evidence)',
  oppose: 'var(--oppose)',
  bridge: 'var(--bridge)',
};

/** The map as a picture with the numbers of the comments, and as an outline for whoever reads rather than looks. */
export function MapPart({ report: { map, places } }: { readonly report: Report }) {
  const { graph } = map;
  const picture = useMemo(
    () => mapPicture(graph, { palette, numbers: numbersOnMap(places), font: 'var(--font-ui)' }),
    [graph, places],
  );
  if (graph.nodes.size === 0) return null;
  const numbers = numbersOnMap(places);
  return (
    <section className={styles.section} aria-labelledby="report-map">
      <h2 id="report-map" className={styles.heading}>
        The map
      </h2>
      <div
        className={styles.picture}
        style={{ maxInlineSize: `${picture.width}px` }}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing; every word in it is escaped
        dangerouslySetInnerHTML={{ __html: picture.svg }}
      />
      <details className={styles.outline} open>
        <summary>The map as an outline</summary>
        <ul className={styles.rows}>
          {outlineOf(graph).map((row) => {
            const node = graph.nodes.get(row.ref.id);
            if (!node) return null;
            const marks = row.seeAlso ? [] : (numbers.get(node.id) ?? []);
            return (
              <li key={row.id} style={{ paddingInlineStart: `${Math.min(row.depth, 8) * 1.25}rem` }}>
                <span className={styles.quiet}>
                  {numberOf(graph, row)} {kindOf(node).title}
                  {row.relation && `, ${wordOf(graph, row.relation)}`}
                  {row.seeAlso && ', see above'}:{' '}
                </span>
                {node.text || '…'}
                {marks.map((number) => (
                  <a key={number} className={styles.mark} href={`#comment-place-${number}`}>
                    {number}
                  </a>
                ))}
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
