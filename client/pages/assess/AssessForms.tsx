import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { EarlyEscape } from '#client/ui/EarlyEscape.tsx';
import { late } from '#client/ui/late.tsx';
import { FormsFailed } from '../editor/FormsFailed.tsx';

const FormHost = late(loadForms, FormsFailed);

/** Dialogs that acts of the map open, as to find anything by name. */
export function AssessForms() {
  const desk = useDesk();
  const isOpen = useDeskState((state) => state.form !== null);
  if (!isOpen) return null;
  return (
    <>
      <EarlyEscape onEscape={() => desk.openForm(null)} />
      <FormHost />
    </>
  );
}

function loadForms() {
  return import('#client/forms/FormHost.tsx').then((module) => ({ default: module.FormHost }));
}
