import { CornerUpLeft, Diamond, type LucideIcon, StickyNote, Triangle } from 'lucide-react';
import type { NodeKindId } from '#shared/graph/records.ts';
import { classNames } from './class-names.ts';
import styles from './KindIcon.module.css';

export type KindIconProps = {
  readonly kind: NodeKindId;
  /** CSS px; 16 in text, 20 in bars. */
  readonly size?: number | undefined;
};

/**
 * A kind by its shape: full diamond, triangle up, folded sheet, open diamond, triangle down, arrow back. Tinted by
 * what the kind does to the thesis. Always beside the kind's word, so it is hidden from screen readers.
 */
export function KindIcon({ kind, size = 16 }: KindIconProps) {
  const Shape = shapes[kind];
  return (
    <Shape aria-hidden size={size} strokeWidth={1.75} className={classNames(styles.icon, styles[kind])} />
  );
}

const shapes: Record<NodeKindId, LucideIcon> = {
  thesis: Diamond,
  claim: Triangle,
  evidence: StickyNote,
  warrant: Diamond,
  counterargument: Triangle,
  rebuttal: CornerUpLeft,
};
