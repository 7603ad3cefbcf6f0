import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { classNames } from '#client/ui/class-names.ts';
import type { BankEntry } from '#shared/assessment/bank.ts';
import { KindMark } from '../KindMark.tsx';
import styles from './SnippetMenu.module.css';

export type SnippetKeys = {
  /** Whether the menu has taken the key. */
  readonly press: (key: string) => boolean;
};

type SnippetMenuProps = {
  readonly id: string;
  readonly entries: readonly BankEntry[];
  readonly hasBank: boolean;
  /** CSS px below the top of the field. */
  readonly top: number;
  readonly onChoose: (entry: BankEntry) => void;
  /** The option that the keys are at, for aria-activedescendant; null when there is none. */
  readonly onActive: (optionId: string | null) => void;
  readonly ref: Ref<SnippetKeys>;
};

/** The comments of the bank that a `/` calls; the focus stays in the text, arrows and Enter choose. */
export function SnippetMenu(props: SnippetMenuProps) {
  const { id, entries, hasBank, top, onChoose, onActive, ref } = props;
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const index = Math.min(at, Math.max(0, entries.length - 1));
  const active = entries[index];

  useImperativeHandle(ref, () => ({
    press: (key) => {
      if (!active) return false;
      if (key === 'ArrowDown') setAt((index + 1) % entries.length);
      else if (key === 'ArrowUp') setAt((index + entries.length - 1) % entries.length);
      else if (key === 'Enter' || key === 'Tab') onChoose(active);
      else return false;
      return true;
    },
  }));

  const activeId = active ? `${id}-${active.id}` : null;
  useEffect(() => {
    onActive(activeId);
    if (activeId)
      list.current?.querySelector(`#${CSS.escape(activeId)}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeId, onActive]);

  return (
    <div className={styles.menu} style={{ insetBlockStart: top }}>
      <div ref={list} id={id} role="listbox" aria-label="Comment bank" className={styles.list}>
        {entries.map((entry, position) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys come from the text, which keeps the focus
          <div
            key={entry.id}
            id={`${id}-${entry.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === index}
            className={classNames(styles.option, position === index && styles.active)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(entry)}
          >
            <KindMark kind={entry.kind} isWordHidden />
            <span className={styles.words}>
              <span className={styles.text}>{entry.text}</span>
              {(entry.criterion || entry.nextStep) && (
                <span className={styles.aside}>
                  {[entry.criterion, entry.nextStep && `Next: ${entry.nextStep}`].filter(Boolean).join(' · ')}
                </span>
              )}
            </span>
          </div>
        ))}
      </div>
      {entries.length === 0 && (
        <p className={styles.none}>
          {hasBank
            ? 'Nothing in your bank has these words. Go on typing, or press Escape.'
            : 'Your comment bank is empty. Save a comment to it, and it comes up here.'}
        </p>
      )}
      <p role="status" className={styles.count}>
        {entries.length === 1 ? '1 comment of the bank' : `${entries.length} comments of the bank`}
      </p>
    </div>
  );
}
