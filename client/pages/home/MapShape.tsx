import { useMemo } from 'react';
import type { Graph } from '#shared/graph/graph.ts';
import { layoutOf } from '#shared/graph/layout/layout.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './MapShape.module.css';

export type MapShapeProps = {
  readonly graph: Graph;
  /** Of each card, in the picture's own px; all alike, as the shape is what counts. */
  readonly card?: { readonly width: number; readonly height: number };
  /** The picture shows at least this width, so that small maps do not grow huge. */
  readonly leastWidth?: number;
};

/** A map from far away: its own layout without words, cards in the colour and outline of their kind. Decorative. */
export function MapShape({ graph, card = wideCard, leastWidth = 900 }: MapShapeProps) {
  const { nodes, routes, size } = useMemo(
    () => layoutOf(graph, () => card, { folded: new Set() }),
    [graph, card],
  );
  const width = Math.max(size.width, leastWidth) + 2 * margin;
  const left = size.x - (width - size.width) / 2;
  return (
    <svg
      className={styles.shape}
      viewBox={`${left} ${size.y - margin} ${width} ${size.height + 2 * margin}`}
      aria-hidden
    >
      {[...routes.values()].map((route) => (
        <g key={route.relationId} className={classNames(styles.route, styles[`route--${route.tone}`])}>
          {[route.trunk, ...route.legs].map((points) => {
            const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
            return <polyline key={path} points={path} />;
          })}
        </g>
      ))}
      {[...nodes].map(([id, { x, y, width, height }]) => {
        const kind = graph.nodes.get(id)?.kind ?? 'claim';
        const radius = kind === 'thesis' || kind === 'evidence' ? 2 : 16;
        const isEmpty = graph.nodes.get(id)?.text === '';
        return (
          <g key={id} className={classNames(styles.card, styles[`card--${kind}`])}>
            <rect x={x} y={y} width={width} height={height} rx={radius} />
            {!isEmpty && (
              <path d={`M${x + 20} ${y + 30}h${width - 40}M${x + 20} ${y + 54}h${width * 0.55}`} />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** For wide maps: narrow cards keep them large enough to be seen. */
export const narrowCard = { width: 128, height: 96 };
const wideCard = { width: 200, height: 84 };
const margin = 12;
