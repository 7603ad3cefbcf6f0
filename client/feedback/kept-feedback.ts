import type { KeptEdit } from './feedback-edit.ts';
import type { FeedbackRecords, LostWords } from './feedback-state.ts';

/** A comment or reply that is being written, as its form has it; the form knows its shape. */
export type KeptDraft = { readonly essayId: string; readonly key: string; readonly draft: unknown };

/** What one browser keeps of its essays' feedback, for all its tabs: nothing that was typed is lost. */
export type KeptFeedback = {
  /** What the server said last; null before it did. */
  readonly readRecords: (essayId: string) => Promise<FeedbackRecords | null>;
  readonly keepRecords: (essayId: string, records: FeedbackRecords) => Promise<void>;
  /** What the server said last of all essays but one. */
  readonly readRecordsElsewhere: (essayId: string) => Promise<readonly FeedbackRecords[]>;
  /** In the order in which they were made, by whichever tab. */
  readonly readEdits: (essayId: string) => Promise<readonly KeptEdit[]>;
  /** Behind the others, or in the place of the one with its key. */
  readonly keepEdit: (edit: KeptEdit) => Promise<void>;
  readonly dropEdit: (essayId: string, key: string) => Promise<void>;
  readonly readDrafts: (essayId: string) => Promise<readonly KeptDraft[]>;
  readonly keepDraft: (draft: KeptDraft) => Promise<void>;
  readonly dropDraft: (essayId: string, key: string) => Promise<void>;
  /** Newest first. */
  readonly readLost: (essayId: string) => Promise<readonly LostWords[]>;
  readonly keepLost: (essayId: string, words: LostWords) => Promise<void>;
  readonly dropLost: (essayId: string, id: string) => Promise<void>;
};
