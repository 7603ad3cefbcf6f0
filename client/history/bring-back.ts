import { canEdit } from '#client/desk/acts/selection.ts';
import type { Desk } from '#client/desk/desk.ts';
import { lastEditOf } from '#client/desk/text/last-edit.ts';
import type { StepAlong } from '#client/desk/undo-stack.ts';
import { replaceText } from '#client/import/replace-text.ts';
import { isEmptyDocument } from '#shared/essay/document.ts';
import type { VersionState } from '#shared/essay/versions.ts';
import { diffOf, isEmptyDiff } from '#shared/graph/diff.ts';
import { graphFromJson } from '#shared/graph/graph.ts';

/**
 * Makes map and text what they were, by one edit of each; both are one act to undo. The text comes first, so that the
 * act stands behind it; links to passages are found again by their words. Answers false, with a notice, when it could
 * not be done. `when` names the version.
 */
export async function bringBack(desk: Desk, version: VersionState, when: string): Promise<boolean> {
  desk.stopEditing();
  if (!canEdit(desk.getState())) return false;
  let along: StepAlong | null;
  try {
    along = await textBrought(desk, version);
  } catch {
    desk.announce('The text could not be opened, so nothing was brought back. Try again.', 'attention');
    return false;
  }
  const diff = diffOf(desk.getState().graph, graphFromJson(version.graph));
  if (isEmptyDiff(diff) && !along) {
    desk.announce('Map and text are as they were in this version.');
    return true;
  }
  const isDone = desk.run(isEmptyDiff(diff) ? [] : [{ name: 'apply-diff', args: { diff } }], {
    title: 'Bring back a version',
    announce: `The version of ${when} is back.`,
    offerUndo: true,
    ...(along ? { along } : {}),
  });
  if (!isDone) along?.undo();
  return isDone;
}

/** Null when the text is as it was. @throws when the code that edits it cannot be fetched */
async function textBrought(desk: Desk, { text }: VersionState): Promise<StepAlong | null> {
  // Where nothing is written, then or now, the editor need not be there.
  if (isEmptyDocument(text.document) && desk.getState().text.text === '') return null;
  const session = await desk.text.open();
  return (await replaceText(desk, text.document)) ? lastEditOf(session) : null;
}
