import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { classNames } from '#client/ui/class-names.ts';
import { Segmented } from '#client/ui/Segmented.tsx';
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

const sizes = [
  { id: 'whole', title: 'Whole' },
  { id: 'readable', title: 'To read' },
] as const;
type Size = (typeof sizes)[number]['id'];

/** The map as a picture with the numbers of the comments, and as an outline for whoever reads rather than looks. */
export function MapPart({ report: { map, places } }: { readonly report: Report }) {
  const { graph } = map;
  const [size, setSize] = useState<Size>('whole');
  const picture = useMemo(
    () => mapPicture(graph, { palette, numbers: numbersOnMap(places), font: 'var(--font-ui)' }),
    [graph, places],
  );
  // The thesis stands in the middle.
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = frame;
    if (size === 'readable' && current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, [size]);
  if (graph.nodes.size === 0) return null;
  const numbers = numbersOnMap(places);
  return (
    <section className={styles.section} aria-labelledby="report-map">
      <h2 id="report-map" className={styles.heading}>
        The map
      </h2>
      <div className={styles.screenOnly}>
        <Segmented label="Size of the map" items={sizes} value={size} onChange={setSize} />
      </div>
      <section
        ref={frame}
        aria-label="The map as a picture"
        tabIndex={size === 'readable' ? 0 : undefined}
        className={classNames(styles.picture, size === 'readable' && styles['picture--readable'])}
        style={{ '--picture-width': `${picture.width}px` } as CSSProperties}
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
