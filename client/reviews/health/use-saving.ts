import { useState } from 'react';
import { failureWords } from '../../api.ts';
import { saveFile } from '../../ui/download.ts';
import { healthService, type SavedPart } from './health-service.ts';

/** Saves health and numbers as files; `say` is told what did not work. */
export function useSaving(assignmentId: string, say: (text: string, tone: 'attention') => void) {
  const [isSaving, setSaving] = useState(false);
  return {
    isSaving,
    async save(part: SavedPart) {
      setSaving(true);
      try {
        const file = await healthService.file(assignmentId, part);
        saveFile(file.name, file);
      } catch (error) {
        say(failureWords('The file was not saved', error), 'attention');
      }
      setSaving(false);
    },
  };
}
