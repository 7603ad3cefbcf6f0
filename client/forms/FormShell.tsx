import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Dialog, type DialogProps } from '#client/ui/Dialog.tsx';
import styles from './FormShell.module.css';

export type FormShellProps = {
  readonly title: string;
  /** What the primary button does: “Link”, “Move”. */
  readonly verb: string;
  /** Answers what is in the way, in words for people, or null when it is done: then the form closes. */
  readonly onSubmit: () => string | null;
  readonly onClose: () => void;
  readonly isReady?: boolean | undefined;
  readonly width?: DialogProps['width'];
  readonly children: ReactNode;
};

/** A form as a dialog: Enter submits (with Control or Command where a field has several lines), Escape closes. */
export function FormShell(props: FormShellProps) {
  const { isReady = true, onClose } = props;
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();

  function submit() {
    if (!isReady) return;
    const inTheWay = props.onSubmit();
    setProblem(inTheWay);
    if (inTheWay === null) onClose();
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    submit();
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || (!event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  }

  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={onClose}
      width={props.width}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onPress={submit} isDisabled={!isReady}>
            {props.verb}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={handleSubmit} onKeyDownCapture={handleKeyDown} noValidate>
        {props.children}
        {problem && (
          <p id={problemId} className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {/* Without a submit button of its own a form with several fields ignores Enter. */}
        <button type="submit" hidden tabIndex={-1} disabled={!isReady}>
          {props.verb}
        </button>
      </form>
    </Dialog>
  );
}
