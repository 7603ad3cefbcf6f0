import { useMemo } from 'react';
import type { Graph } from '#shared/graph/graph.ts';
import { layoutOf } from '#shared/graph/layout/layout.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './MapShape.module.css';

export type MapShapeProps = { readonly graph: Graph };

/** A map from far away: its own layout without words, cards in the colour and outline of their kind. Decorative. */
export function MapShape({ graph }: MapShapeProps) {
  const { nodes, routes, size } = useMemo(() => layoutOf(graph, () => card, { folded: new Set() }), [graph]);
  return (
    <svg
      className={styles.shape}
      viewBox={`${size.x - margin} ${size.y - margin} ${size.width + 2 * margin} ${size.height + 2 * margin}`}
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

/** All cards alike: the shape is what counts. */
const card = { width: 200, height: 84 };
const margin = 12;
