import type { AssessmentDeed, AssessmentEdit, AssessmentRow } from '#db/assessment/assessment-store.ts';
import { type AssessmentAct, stepOf } from '#shared/assessment/assessment-acts.ts';
import type { AssessmentChange } from '#shared/assessment/assessment-history.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import type { Stores } from '../stores.ts';
import { forReadersOf } from './access.ts';

/** Changes assessments, writes down who did it, and tells those who see it. Who may, is asked before. */
export function createAssessmentWriter(deps: Deps, { assessments }: Stores, hub: Hub) {
  const timestamp = () => deps.now().toISOString();

  function write(row: AssessmentRow, edit: AssessmentEdit, deed: AssessmentDeed): AssessmentRow {
    assessments.write(row, edit, deed);
    const after = assessments.read(row.id);
    if (!after) throw new Error('The assessment was there a moment ago');
    hub.tellFeedback(row.essayId, forReadersOf(row, after));
    return after;
  }

  return {
    edit(
      row: AssessmentRow,
      edit: AssessmentEdit,
      { actorId, change }: { readonly actorId: string; readonly change: AssessmentChange },
    ): AssessmentRow {
      return write(row, edit, { actorId, act: 'edited', change, at: timestamp() });
    },

    /** Answers the row as it is when the act was done before. @throws what stepOf refuses with */
    act(act: AssessmentAct, row: AssessmentRow, actorId: string): AssessmentRow {
      const step = stepOf(act, row);
      if (!step) return row;
      const at = timestamp();
      const times = {
        submit: { submittedAt: at },
        reopen: { submittedAt: null },
        release: { releasedAt: at },
        withdraw: { releasedAt: null },
      }[act];
      return write(row, { state: step.to, ...times }, { actorId, act: step.event, change: null, at });
    },
  };
}
