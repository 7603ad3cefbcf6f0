import type { AssessmentTurn } from '#client/feedback/feedback-edit.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';

type AssessActsProps = {
  readonly assessment: Assessment;
  /** Only what ends a draft, where room is scarce. */
  readonly isShort?: boolean;
  readonly onTurn: (turn: AssessmentTurn) => void;
};

/** What can be done with an assessment as a whole, by where it stands. */
export function AssessActs({ assessment, isShort = false, onTurn }: AssessActsProps) {
  const { state, type } = assessment;
  const isSelf = type === 'self';
  if (state === 'draft')
    return (
      <Button variant="primary" onPress={() => onTurn('submit')}>
        {isSelf ? 'Finish' : 'Submit'}
      </Button>
    );
  // What takes the place of Submit does nothing: else the second half of a double click would do it, and release unseen.
  if (isShort) return <Button isDisabled>{isSelf ? 'Finished' : doneWords[state]}</Button>;
  if (state === 'submitted')
    return (
      <>
        <Button onPress={() => onTurn('reopen')}>{isSelf ? 'Change it' : 'Reopen'}</Button>
        {!isSelf && (
          <Button variant="primary" onPress={() => onTurn('release')}>
            Release
          </Button>
        )}
      </>
    );
  return <Button onPress={() => onTurn('withdraw')}>Withdraw</Button>;
}

const doneWords = { submitted: 'Submitted', released: 'Released' } as const;
