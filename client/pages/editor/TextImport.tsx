import { useEffect, useState } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';
import { ImportTextDialog } from './text-import.ts';

/** The dialog that an empty text asks for. */
export function TextImport() {
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      desk.viewport.register({
        'import-text': () => {
          setOpen(true);
          return true;
        },
      }),
    [desk],
  );
  return isOpen ? <ImportTextDialog onClose={() => setOpen(false)} /> : null;
}
