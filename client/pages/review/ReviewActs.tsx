import { useFeedbackState } from '#client/feedback/use-feedback.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';

type ReviewActsProps = {
  readonly state: Assessment['state'];
  readonly canReopen: boolean;
  /** Only what ends the review, where room is scarce. */
  readonly isShort?: boolean;
  /** Leads to the next review that has something to do; undefined after the last. */
  readonly onNext?: (() => void) | undefined;
  readonly onSend: () => void;
  readonly onReopen: () => void;
};

/** What can be done with a review as a whole, by where it stands. */
export function ReviewActs(props: ReviewActsProps) {
  const { state, canReopen, isShort = false, onNext } = props;
  const saving = useFeedbackState((now) => now.saving.state);
  if (state === 'draft')
    return (
      <Button variant="primary" onPress={props.onSend}>
        Send review
      </Button>
    );
  // What takes the place of Send does nothing: else the second half of a double click would do it unseen.
  return (
    <>
      {isShort && <Button isDisabled>{sentTitles[saving]}</Button>}
      {!isShort && canReopen && <Button onPress={props.onReopen}>Change it</Button>}
      {!isShort && onNext && (
        <Button variant="primary" onPress={onNext}>
          Next review
        </Button>
      )}
    </>
  );
}

const sentTitles = { saved: 'Sent', saving: 'Sending', offline: 'Not sent yet' } as const;
