import { AssessKeys } from '#client/assessment/AssessKeys.tsx';
import { AssessmentHistory } from '#client/assessment/AssessmentHistory.tsx';
import { RubricDialog } from '#client/assessment/RubricDialog.tsx';
import type { Opened } from '#client/assessment/use-assessing.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';

export type AssessDialog = 'keys' | 'history' | 'rubric';

type AssessDialogsProps = {
  readonly dialog: AssessDialog | null;
  readonly opened: Opened;
  readonly assessment: Assessment;
  readonly onClose: () => void;
  /** Another rubric was chosen. */
  readonly onReopen: () => void;
};

/** What the menu and the keys of the assessing screen open. */
export function AssessDialogs({ dialog, opened, assessment, onClose, onReopen }: AssessDialogsProps) {
  switch (dialog) {
    case 'keys':
      return <AssessKeys onClose={onClose} />;
    case 'history':
      return <AssessmentHistory assessmentId={assessment.id} rubric={opened.rubric} onClose={onClose} />;
    case 'rubric':
      return (
        <RubricDialog
          choosing={[{ essayId: assessment.essayId, draftId: assessment.id }]}
          current={assessment.rubric}
          hasMarks={assessment.marks.length > 0}
          beforehand={opened.feedback.saved}
          onClose={(isChosen) => {
            onClose();
            if (isChosen) onReopen();
          }}
        />
      );
    default:
      return null;
  }
}
