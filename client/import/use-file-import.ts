import { nanoid } from 'nanoid';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '../api.ts';
import { createFileImport, type FileImport, type ImportState } from './file-import.ts';
import { createFileService } from './file-service.ts';
import { postForm } from './send-form.ts';

const service = createFileService(api, postForm);

/** Reads the file as soon as it is there; what is on its way ends with the component. */
export function useFileImport(file: File): { readonly work: FileImport; readonly state: ImportState } {
  const [work] = useState(() => createFileImport(service, file, nanoid));
  const state = useSyncExternalStore(work.subscribe, work.getState);
  useEffect(() => {
    void work.read();
    return work.giveUp;
  }, [work]);
  return { work, state };
}
