import type { WorkRow } from '#shared/assignments/work.ts';
import type { ClassNow } from './class-work-service.ts';
import { ExtensionDialog } from './ExtensionDialog.tsx';
import { PairDialog } from './PairDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { SampleDialog } from './SampleDialog.tsx';
import { SaveClassDialog } from './SaveClassDialog.tsx';
import { SharesDialog } from './SharesDialog.tsx';
import { SubmittedDialog } from './SubmittedDialog.tsx';
import type { useClassActs } from './use-class-acts.ts';

export type ClassDialog =
  | { readonly type: 'shares' | 'sample' | 'save' }
  | { readonly type: 'release'; readonly essayIds: readonly string[] | 'all' }
  | { readonly type: 'extension' | 'pair' | 'submitted'; readonly row: WorkRow };

export type ClassActs = ReturnType<typeof useClassActs>;

type ClassDialogsProps = {
  readonly dialog: ClassDialog | null;
  readonly now: ClassNow;
  /** A time in words. */
  readonly moment: (at: string) => string;
  readonly acts: ClassActs;
  readonly onClose: () => void;
  readonly onAssess: (essayId: string) => void;
};

/** What the bar and the rows of a class open. */
export function ClassDialogs({ dialog, now, moment, acts, onClose, onAssess }: ClassDialogsProps) {
  const shared = { now, acts, onClose };
  switch (dialog?.type) {
    case 'shares':
      return <SharesDialog {...shared} />;
    case 'sample':
      return <SampleDialog {...shared} />;
    case 'save':
      return <SaveClassDialog assignmentId={now.assignment.id} onClose={onClose} />;
    case 'release':
      return <ReleaseDialog {...shared} essayIds={dialog.essayIds} />;
    case 'extension':
      return <ExtensionDialog {...shared} row={dialog.row} />;
    case 'pair':
      return <PairDialog {...shared} row={dialog.row} onAssess={onAssess} />;
    case 'submitted':
      return <SubmittedDialog row={dialog.row} moment={moment} onClose={onClose} />;
    default:
      return null;
  }
}
