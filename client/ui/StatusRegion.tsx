import { X } from 'lucide-react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './StatusRegion.module.css';

export type StatusRegionProps = {
  /** Null when there is nothing to say; the same words with another id are said again. */
  readonly notice: {
    readonly id: number;
    readonly text: string;
    readonly tone: 'done' | 'attention';
  } | null;
  /** Offers the way back. */
  readonly onUndo?: (() => void) | undefined;
  /** What the way back is called; “Undo” if nothing else is said. */
  readonly undoTitle?: string | undefined;
  readonly onClose: () => void;
};

/** The one polite live region of a page, drawn as a bar that floats above its lower edge. Always in the page. */
export function StatusRegion({ notice, onUndo, undoTitle = 'Undo', onClose }: StatusRegionProps) {
  return (
    <div role="status" className={styles.region}>
      {notice && (
        <div key={notice.id} className={classNames(styles.notice, styles[`notice--${notice.tone}`])}>
          <span className={styles.text}>{notice.text}</span>
          {onUndo && (
            <Button variant="quiet" onPress={onUndo}>
              {undoTitle}
            </Button>
          )}
          <IconButton label="Hide this notice" size="small" icon={<X aria-hidden />} onPress={onClose} />
        </div>
      )}
    </div>
  );
}
