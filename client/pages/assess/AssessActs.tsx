import type { AssessmentTurn } from '#client/feedback/feedback-edit.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';

type AssessActsProps = {
  readonly assessment: Assessment;
  /** Only the next thing to do, where room is scarce. */
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
  if (state === 'submitted')
    return (
      <>
        {!isShort && <Button onPress={() => onTurn('reopen')}>{isSelf ? 'Change it' : 'Reopen'}</Button>}
        {!isSelf && (
          <Button variant="primary" onPress={() => onTurn('release')}>
            Release
          </Button>
        )}
      </>
    );
  return isShort ? null : <Button onPress={() => onTurn('withdraw')}>Withdraw</Button>;
}
