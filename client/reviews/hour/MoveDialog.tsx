import type { HourBoard, HourPhase } from '#shared/reviews/class-hour.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './HourBoard.module.css';
import { moveWords } from './hour-words.ts';

type MoveDialogProps = {
  readonly board: HourBoard;
  readonly from: HourPhase;
  readonly to: HourPhase;
  readonly onMove: () => void;
  readonly onClose: () => void;
};

/** Asks before a class is moved, and says what comes of it. */
export function MoveDialog({ board, from, to, onMove, onClose }: MoveDialogProps) {
  const { title, what, act } = moveWords(from, to, board.counts);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not yet
          </Button>
          <Button variant="primary" autoFocus onPress={onMove}>
            {act}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        {what.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </Dialog>
  );
}
