import { type PointerEvent, useMemo, useRef } from 'react';
import { useReactFlow, useStore } from 'reactflow';
import { useDeskState } from '#client/desk/use-desk.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Layout } from '#shared/graph/layout/layout.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { marksOf } from './card-model.ts';
import styles from './Overview.module.css';

export type OverviewProps = {
  /** Its structure: no words are shown. */
  readonly graph: Graph;
  readonly layout: Layout;
};

/** CSS px on the screen. */
const width = 168;
const height = 112;

/** The whole map, small: cards coloured by what they do, a dot where findings are, the window as a frame to drag. */
export function Overview({ graph, layout }: OverviewProps) {
  const flow = useReactFlow();
  const evaluation = useDeskState((state) => state.evaluation);
  const picture = useRef<SVGSVGElement>(null);
  const { size } = layout;
  const scale = Math.min((width - 16) / Math.max(size.width, 1), (height - 16) / Math.max(size.height, 1));
  const left = size.x - (width / scale - size.width) / 2;
  const top = size.y - (height / scale - size.height) / 2;
  const shapes = useMemo(() => shapesOf(graph, layout), [graph, layout]);
  const dots = useMemo(() => {
    const radius = 2.5 / scale;
    return [...marksOf(graph, evaluation).keys()].flatMap((id) => {
      const box = layout.nodes.get(layout.hidden.get(id) ?? id);
      return box ? [`M${box.x + box.width - radius} ${box.y}a${radius} ${radius} 0 1 0 .01 0`] : [];
    });
  }, [graph, evaluation, layout, scale]);

  const go = (event: PointerEvent) => {
    const frame = picture.current?.getBoundingClientRect();
    if (!frame || event.buttons === 0) return;
    const x = left + (event.clientX - frame.left) / scale;
    const y = top + (event.clientY - frame.top) / scale;
    flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    // A picture for the pointer; the keyboard has arrows, fit and the outline.
    <svg
      ref={picture}
      className={styles.overview}
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width / scale} ${height / scale}`}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      {[...shapes].map(([kind, d]) => (
        <path key={kind} className={styles[kind]} d={d} />
      ))}
      <path className={styles.findings} d={dots.join('')} />
      <Window scale={scale} />
    </svg>
  );
}

function Window({ scale }: { readonly scale: number }) {
  const [x, y, zoom] = useStore((store) => store.transform);
  const seen = useStore((store) => store.width);
  const tall = useStore((store) => store.height);
  return (
    <rect
      className={styles.window}
      x={-x / zoom}
      y={-y / zoom}
      width={seen / zoom}
      height={tall / zoom}
      strokeWidth={1.5 / scale}
    />
  );
}

/** One path a kind, however many cards there are. */
function shapesOf(graph: Graph, layout: Layout): Map<NodeKindId, string> {
  const shapes = new Map<NodeKindId, string>();
  for (const [id, box] of layout.nodes) {
    const kind = graph.nodes.get(id)?.kind;
    if (!kind) continue;
    const shape = `M${Math.round(box.x)} ${Math.round(box.y)}h${box.width}v${box.height}h${-box.width}z`;
    shapes.set(kind, (shapes.get(kind) ?? '') + shape);
  }
  return shapes;
}
