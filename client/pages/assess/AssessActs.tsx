import type { AssessmentTurn } from '#client/feedback/feedback-edit.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';

type AssessActsProps = {
  readonly assessment: Assessment;
  /** Only what ends a draft, where room is scarce. */
  readonly isShort?: boolean;
  /** Work of a class: its feedback is given from the list of the class. */
  readonly isOfClass?: boolean;
  /** Leads to the next essay of the stack, once this one is done. */
  readonly onNext?: (() => void) | undefined;
  readonly onTurn: (turn: AssessmentTurn) => void;
};

/** What can be done with an assessment as a whole, by where it stands. */
export function AssessActs(props: AssessActsProps) {
  const { assessment, isShort = false, isOfClass = false, onNext, onTurn } = props;
  const { state, type } = assessment;
  const isSelf = type === 'self';
  if (state === 'draft')
    return (
      <Button variant="primary" onPress={() => onTurn('submit')}>
        {isSelf ? 'Finish' : 'Submit'}
      </Button>
    );
  // What takes the place of Submit does nothing: else the second half of a double click would do it, and release or go on unseen.
  const next = onNext && (
    <Button variant="primary" onPress={onNext}>
      Next essay
    </Button>
  );
  if (isShort)
    return (
      <>
        {next}
        <Button isDisabled>{isSelf ? 'Finished' : doneWords[state]}</Button>
      </>
    );
  if (state === 'submitted')
    return (
      <>
        <Button onPress={() => onTurn('reopen')}>{isSelf ? 'Change it' : 'Reopen'}</Button>
        {!isSelf && !isOfClass && (
          <Button variant={next ? 'secondary' : 'primary'} onPress={() => onTurn('release')}>
            Release
          </Button>
        )}
        {next}
      </>
    );
  return (
    <>
      {!isOfClass && <Button onPress={() => onTurn('withdraw')}>Withdraw</Button>}
      {next}
    </>
  );
}

const doneWords = { submitted: 'Submitted', released: 'Released' } as const;
