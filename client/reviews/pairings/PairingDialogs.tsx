import type { PlanKind, ReviewOverview } from '#shared/reviews/overview.ts';
import { AddPairDialog } from './AddPairDialog.tsx';
import { ImportPairsDialog } from './ImportPairsDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RulesDialog } from './RulesDialog.tsx';
import type { PairingActs } from './use-pairing-acts.ts';

export type PairingDialog =
  | { readonly type: 'rules' | 'import' }
  | { readonly type: 'plan'; readonly kind: PlanKind }
  /** With what is chosen already. */
  | { readonly type: 'add'; readonly reviewerId?: string; readonly essayId?: string };

export type PairingDialogProps = {
  readonly assignmentId: string;
  readonly overview: ReviewOverview;
  readonly acts: PairingActs;
  readonly onClose: () => void;
};

/** The dialog that is open, if any. */
export function PairingDialogs({
  dialog,
  ...props
}: PairingDialogProps & { readonly dialog: PairingDialog | null }) {
  switch (dialog?.type) {
    case 'rules':
      return <RulesDialog {...props} />;
    case 'import':
      return <ImportPairsDialog {...props} />;
    case 'plan':
      return <PlanDialog {...props} kind={dialog.kind} />;
    case 'add':
      return <AddPairDialog {...props} reviewerId={dialog.reviewerId} essayId={dialog.essayId} />;
    case undefined:
      return null;
  }
}
