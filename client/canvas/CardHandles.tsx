import { ChevronDown, ChevronUp, Plus } from 'lucide-react';
import { Handle, Position } from 'reactflow';
import { useDesk } from '#client/desk/use-desk.ts';
import styles from './CardHandles.module.css';
import { useCanvasDoing } from './canvas-doing.ts';
import type { CardModel } from './card-model.ts';

export type CardHandlesProps = { readonly card: CardModel };

/**
 * What a pointer can take hold of on the card it is at. Above: a line to what this node leads to; drag it there, or
 * press it and then the other end. Below: a press or a drag to empty space adds something that leads here. All of it
 * has keys, so none of it is a tab stop.
 */
export function CardHandles({ card }: CardHandlesProps) {
  const desk = useDesk();
  const doing = useCanvasDoing();
  const ref = { type: 'node', id: card.id } as const;
  return (
    <>
      <Handle
        type="source"
        id="out"
        position={Position.Top}
        className={styles.out ?? ''}
        title="Drag to what this leads to, or press and then press that"
        onClick={(event) => {
          event.stopPropagation();
          desk.setConnecting(card.isLinkStart ? null : ref);
          if (!card.isLinkStart) desk.announce('Link started. Press what it leads to, or Escape to stop.');
        }}
      />
      <Handle
        type="target"
        id="in"
        position={Position.Bottom}
        className={styles.in ?? ''}
        title="Press to add something below, or drag"
        onClick={(event) => {
          event.stopPropagation();
          const box = event.currentTarget.getBoundingClientRect();
          doing.openAddMenu(ref, { x: box.left, y: box.bottom });
        }}
      >
        <Plus aria-hidden size={16} strokeWidth={1.75} />
      </Handle>
      {(card.hasChildren || card.isFolded) && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.fold} nodrag nopan`}
          aria-label={card.isFolded ? 'Unfold' : 'Fold'}
          title={card.isFolded ? 'Unfold ( / )' : 'Fold ( / )'}
          onClick={(event) => {
            event.stopPropagation();
            desk.setFolded(card.id, !card.isFolded);
          }}
        >
          {card.isFolded ? <ChevronDown aria-hidden size={16} /> : <ChevronUp aria-hidden size={16} />}
        </button>
      )}
    </>
  );
}
