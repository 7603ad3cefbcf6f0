import type { Act } from './act.ts';
import {
  addChildAct,
  addClaimAct,
  addCounterargumentAct,
  addEvidenceAct,
  addPremiseAct,
  addRebuttalAct,
  addRootAct,
  addSiblingAct,
  addUndercutAct,
  addWarrantAct,
} from './add.ts';
import { addSourceAct, citeAct, importSourcesAct, unciteAct } from './cite.ts';
import { copyAct, cutAct, duplicateAct, pasteAct, pasteOutlineAct } from './clipboard.ts';
import { commentAct, nextCommentAct, previousCommentAct } from './comment.ts';
import { draftMapAct } from './draft.ts';
import {
  changeKindAct,
  editFieldsAct,
  editNoteAct,
  editTextAct,
  mergeAct,
  splitAct,
  stopEditingAct,
} from './edit.ts';
import { dismissFindingAct, nextFindingAct, previousFindingAct } from './findings.ts';
import { redoAct, showHistoryAct, undoAct } from './history.ts';
import {
  changeRelationAct,
  connectHereAct,
  disconnectAct,
  linkToAct,
  moveToAct,
  parkAct,
  removePremiseAct,
  retargetAct,
} from './link.ts';
import { moveDownAct, moveInAct, moveOutAct, moveUpAct } from './move.ts';
import { showPassageAct } from './passage.ts';
import { pinAct, unpinAct, unpinAllAct } from './pin.ts';
import { removeAct } from './remove.ts';
import {
  fitAct,
  focusModeAct,
  foldAct,
  leaveAct,
  menuAct,
  nextPaneAct,
  paletteAct,
  previousPaneAct,
  selectAllAct,
  showKeysAct,
  zoomInAct,
  zoomOutAct,
  zoomToSelectionAct,
} from './view.ts';
import { walkChildAct, walkNextAct, walkParentAct, walkPreviousAct } from './walk.ts';
import { relationAboveAct, relationBelowAct } from './walk-relation.ts';

/** Everything a person can do to the map, in the order of menus and of the list of keys. */
export const acts: readonly Act[] = [
  addChildAct,
  addSiblingAct,
  addClaimAct,
  addEvidenceAct,
  addCounterargumentAct,
  addRebuttalAct,
  addWarrantAct,
  addPremiseAct,
  addUndercutAct,
  addRootAct,
  pasteOutlineAct,
  draftMapAct,
  editTextAct,
  stopEditingAct,
  changeKindAct,
  editFieldsAct,
  editNoteAct,
  splitAct,
  mergeAct,
  copyAct,
  cutAct,
  pasteAct,
  duplicateAct,
  removeAct,
  linkToAct,
  connectHereAct,
  changeRelationAct,
  retargetAct,
  removePremiseAct,
  disconnectAct,
  relationAboveAct,
  relationBelowAct,
  moveToAct,
  moveUpAct,
  moveDownAct,
  moveOutAct,
  moveInAct,
  parkAct,
  pinAct,
  unpinAct,
  unpinAllAct,
  importSourcesAct,
  citeAct,
  unciteAct,
  addSourceAct,
  nextFindingAct,
  previousFindingAct,
  dismissFindingAct,
  commentAct,
  nextCommentAct,
  previousCommentAct,
  undoAct,
  redoAct,
  showHistoryAct,
  walkParentAct,
  walkChildAct,
  walkPreviousAct,
  walkNextAct,
  selectAllAct,
  foldAct,
  focusModeAct,
  showPassageAct,
  leaveAct,
  fitAct,
  zoomToSelectionAct,
  zoomInAct,
  zoomOutAct,
  menuAct,
  paletteAct,
  showKeysAct,
  nextPaneAct,
  previousPaneAct,
];

const byId: ReadonlyMap<string, Act> = new Map(acts.map((act) => [act.id, act]));

export function actNamed(id: string): Act {
  const act = byId.get(id);
  if (!act) throw new Error(`No act has the id ${id}.`);
  return act;
}
