import { useState } from 'react';
import { failureWords } from '../../api.ts';
import { saveFile } from '../../ui/download.ts';
import { healthService, type SavedPart } from './health-service.ts';

const fileNames: Readonly<Record<SavedPart, string>> = {
  health: 'reviews.csv',
  scores: 'review-scores.csv',
  grades: 'review-grades.csv',
  pdf: 'reviews.pdf',
};

/** Saves health and numbers as files; `say` is told what did not work. */
export function useSaving(assignmentId: string, say: (text: string, tone: 'attention') => void) {
  const [isSaving, setSaving] = useState(false);
  return {
    isSaving,
    async save(part: SavedPart) {
      setSaving(true);
      try {
        saveFile(fileNames[part], await healthService.file(assignmentId, part));
      } catch (error) {
        say(failureWords('The file was not saved', error), 'attention');
      }
      setSaving(false);
    },
  };
}
