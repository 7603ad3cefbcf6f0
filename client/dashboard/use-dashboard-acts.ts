import { useState } from 'react';
import { saveFile } from '#client/ui/download.ts';
import type { Dashboard, RuleUseRow } from '#shared/assignments/dashboard.ts';
import { Refusal, Unreachable } from '../api.ts';
import { assignmentService } from '../assignments/assignment-service.ts';
import { useNotice } from '../ui/use-notice.ts';
import { dashboardService, type SavedPart } from './dashboard-service.ts';

type Rules = Readonly<Record<string, boolean>>;

const fileNames: Readonly<Record<SavedPart, string>> = {
  class: 'class.csv',
  rules: 'rules.csv',
  pdf: 'dashboard.pdf',
};

/** What is done from a dashboard: rules switched for the class, with the way back to those before, and all of it saved. */
export function useDashboardActs(dashboard: Dashboard | null, load: () => Promise<void>) {
  const { notice, say, hide } = useNotice<Rules>();
  const [isSaving, setSaving] = useState(false);

  async function attempt(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const text = error instanceof Refusal ? error.message : 'The server cannot be reached. Try again.';
      say(text, 'attention');
      // Somebody else may have changed the assignment: the next try is made on what it is now.
      await load();
    }
  }

  async function setRules(rules: Rules, text: string, before: Rules | null) {
    if (!dashboard) return;
    const { id, edition } = dashboard.assignment;
    await attempt(async () => {
      await assignmentService.edit(id, edition, { rules: { ...rules } });
      await load();
      say(text, 'done', before);
    });
  }

  return {
    ...{ notice, isSaving, hideNotice: hide },
    /** Turns a rule off for the class, or as the rubric has it again. */
    switchRule({ ruleId, title, isOff }: Pick<RuleUseRow, 'ruleId' | 'title' | 'isOff'>): Promise<void> {
      if (!dashboard) return Promise.resolve();
      const { rules } = dashboard.assignment;
      const { [ruleId]: _switch, ...rest } = rules;
      return isOff
        ? setRules(rest, `“${title}” is asked as in the rubric again.`, rules)
        : setRules({ ...rules, [ruleId]: false }, `“${title}” is not asked in this class any more.`, rules);
    },
    undo: () => (notice?.undo ? setRules(notice.undo, 'It is as it was.', null) : Promise.resolve()),
    async save(part: SavedPart) {
      if (!dashboard) return;
      setSaving(true);
      await attempt(async () => {
        saveFile(fileNames[part], await dashboardService.file(dashboard.assignment.id, part));
      });
      setSaving(false);
    },
  };
}
