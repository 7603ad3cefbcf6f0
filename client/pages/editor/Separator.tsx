import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { SizeBounds } from './layout-of-panes.ts';
import styles from './Separator.module.css';

type SeparatorProps = {
  readonly label: string;
  /** The size of the pane before it, or (`isAfter`) behind it. */
  readonly value: number;
  readonly bounds: SizeBounds;
  /** CSS px of one unit of `value`: 1, or a percent of the room that is shared. */
  readonly unit: () => number;
  readonly isAfter?: boolean;
  readonly onChange: (value: number) => void;
};

/** A line between two panes that is dragged, or moved with the arrow keys (WAI-ARIA window splitter). */
export function Separator({ label, value, bounds, unit, isAfter = false, onChange }: SeparatorProps) {
  const drag = useRef<{ readonly x: number; readonly value: number; readonly unit: number } | null>(null);
  const sign = isAfter ? -1 : 1;

  function handlePointerDown(event: PointerEvent<HTMLElement>) {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus();
    drag.current = { x: event.clientX, value, unit: unit() };
  }

  function handlePointerMove(event: PointerEvent<HTMLElement>) {
    const from = drag.current;
    if (from) onChange(from.value + (sign * (event.clientX - from.x)) / from.unit);
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = (bounds.max - bounds.min) / 16;
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: value - sign * step,
      ArrowRight: value + sign * step,
      Home: bounds.min,
      End: bounds.max,
      Enter: bounds.fallback,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved
    <div
      role="separator"
      tabIndex={0}
      className={styles.separator}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={Math.round(value)}
      aria-valuemin={bounds.min}
      aria-valuemax={bounds.max}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={() => {
        drag.current = null;
      }}
      onDoubleClick={() => onChange(bounds.fallback)}
      onKeyDown={handleKeyDown}
    />
  );
}
