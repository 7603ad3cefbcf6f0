import { emptyTextState } from '#shared/essay/essay.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { Diff } from '#shared/graph/diff.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import type { EssayPatch } from './essay-service.ts';
import type { SetAside } from './state.ts';
import type { KeptText } from './text/kept-text.ts';
import type { TextChange } from './text/text-change.ts';

/** A call that the server has not acknowledged, as it is kept on the device. */
export type KeptCall = {
  /** Counts up over all tabs of the browser: the order in which calls were made. */
  readonly seq: number;
  readonly essayId: string;
  /** The tab that sends it. */
  readonly owner: string;
  readonly commandId: string;
  readonly call: CommandCall;
  /** The last confirmed revision when it was made: the log up to there does not have it. */
  readonly base: number;
};

export type KeptChange = {
  readonly essayId: string;
  readonly revision: number;
  readonly commandId: string;
  readonly diff: Diff;
  readonly text?: Pick<TextChange, 'textVersion' | 'steps'> | undefined;
};

/** As it lies on the device: kept before essays had a text, or brought their rubric along, it has none. */
export type KeptSnapshot = Omit<EssaySnapshot, 'text' | 'rubric'> &
  Partial<Pick<EssaySnapshot, 'text' | 'rubric'>>;

export type KeptEssay = { readonly snapshot: EssaySnapshot; readonly changes: readonly KeptChange[] };

/**
 * What one browser keeps of its essays, so that a reload without the server still opens them and no edit is lost:
 * the last snapshot with the changes after it, unsent calls, and words that were set aside.
 */
export type KeptStore = {
  /** Changes are contiguous after the snapshot's revision. */
  readonly readEssay: (essayId: string) => Promise<KeptEssay | null>;
  /** Replaces an older snapshot; changes up to its revision go. */
  readonly keepSnapshot: (snapshot: EssaySnapshot) => Promise<void>;
  /** A change is what the server has: its unsent call goes in the same step. */
  readonly keepChange: (change: KeptChange) => Promise<void>;
  readonly keepCall: (call: Omit<KeptCall, 'seq'>) => Promise<void>;
  readonly dropCall: (essayId: string, commandId: string) => Promise<void>;
  /** Makes `owner` the sender of its own calls and of those whose tab lives no more; answers them in order. */
  readonly adoptCalls: (
    essayId: string,
    owner: string,
    living: ReadonlySet<string>,
  ) => Promise<readonly KeptCall[]>;
  /** Replaces what its tab had kept. */
  readonly keepText: (text: KeptText) => Promise<void>;
  readonly dropText: (essayId: string, owner: string) => Promise<void>;
  /** What tabs that live no more had kept, and this tab; left where it is until it is dropped. */
  readonly readTexts: (
    essayId: string,
    owner: string,
    living: ReadonlySet<string>,
  ) => Promise<readonly KeptText[]>;
  readonly keepPatch: (essayId: string, patch: EssayPatch | null) => Promise<void>;
  readonly readPatch: (essayId: string) => Promise<EssayPatch | null>;
  readonly keepAside: (essayId: string, words: SetAside) => Promise<void>;
  readonly dropAside: (essayId: string, id: string) => Promise<void>;
  /** Newest first. */
  readonly readAside: (essayId: string) => Promise<readonly SetAside[]>;
};

/** With what it lacks. Before essays brought their rubric, all were ready ones; their words are not in the first load. */
export async function wholeSnapshot({
  text = emptyTextState,
  rubric,
  ...snapshot
}: KeptSnapshot): Promise<EssaySnapshot> {
  if (rubric) return { ...snapshot, text, rubric };
  const { rubricOf } = await import('#shared/rubric/presets/index.ts');
  return { ...snapshot, text, rubric: rubricOf(snapshot.essay.rubric) };
}

/** The changes that follow a revision without a gap. */
export function contiguous(changes: readonly KeptChange[], revision: number): readonly KeptChange[] {
  const following: KeptChange[] = [];
  let next = revision + 1;
  for (const change of [...changes].sort((a, b) => a.revision - b.revision)) {
    if (change.revision < next) continue;
    if (change.revision > next) break;
    following.push(change);
    next += 1;
  }
  return following;
}
