import { useLayoutEffect, useRef } from 'react';
import { classNames } from '#client/ui/class-names.ts';
import { focusSoon } from '#client/ui/focus-soon.ts';
import { maxTextLength } from '#shared/graph/text.ts';
import styles from './RowText.module.css';
import type { RowModel } from './row-model.ts';

export type RowTextProps = {
  readonly row: RowModel;
  readonly isEditing: boolean;
  readonly onType: (nodeId: string, text: string) => void;
  readonly onBlur: (nodeId: string) => void;
};

/** A node's text, or the field in which it is typed. An empty node shows its question. */
export function RowText({ row, isEditing, onType, onBlur }: RowTextProps) {
  if (isEditing) return <TextBox row={row} onType={onType} onBlur={onBlur} />;
  const isEmpty = row.text.trim() === '';
  return (
    <span
      className={classNames(
        styles.text,
        styles[row.kind],
        isEmpty && styles.empty,
        row.seeAlso && styles.again,
      )}
      dir="auto"
    >
      {isEmpty ? row.prompt : row.text}
    </span>
  );
}

function TextBox({ row, onType, onBlur }: Omit<RowTextProps, 'isEditing'>) {
  const box = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.setSelectionRange(area.value.length, area.value.length);
    return focusSoon(area);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text, also when it is changed from elsewhere
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.blockSize = '0';
    area.style.blockSize = `${area.scrollHeight}px`;
    area.closest('[role="row"]')?.scrollIntoView({ block: 'nearest' });
  }, [row.text]);

  return (
    <textarea
      ref={box}
      data-typing
      className={classNames(styles.text, styles.box, styles[row.kind])}
      aria-label={`Text of this ${row.kindTitle.toLowerCase()}`}
      placeholder={row.prompt}
      value={row.text}
      maxLength={maxTextLength}
      rows={1}
      dir="auto"
      onChange={(event) => onType(row.nodeId, event.target.value)}
      onBlur={(event) => {
        // The window lost the focus, not the field: typing goes on when it comes back.
        if (document.activeElement !== event.currentTarget) onBlur(row.nodeId);
      }}
    />
  );
}
