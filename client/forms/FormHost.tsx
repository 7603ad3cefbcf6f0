import { type ComponentType, useEffect, useRef } from 'react';
import type { OpenForm } from '#client/desk/state.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { AnnotateSourceForm } from './AnnotateSourceForm.tsx';
import { AppraiseSourceForm } from './AppraiseSourceForm.tsx';
import { AttachTextForm } from './AttachTextForm.tsx';
import { ChangeKindForm } from './ChangeKindForm.tsx';
import { ChangeRelationForm } from './ChangeRelationForm.tsx';
import { CiteForm } from './CiteForm.tsx';
import { DismissForm } from './DismissForm.tsx';
import { EditFieldsForm } from './EditFieldsForm.tsx';
import type { FormProps } from './form-props.ts';
import { ImportSourcesForm } from './ImportSourcesForm.tsx';
import { KeysForm } from './KeysForm.tsx';
import { LinkToForm } from './LinkToForm.tsx';
import { MergeForm } from './MergeForm.tsx';
import { MoveToForm } from './MoveToForm.tsx';
import { NoteForm } from './NoteForm.tsx';
import { PaletteForm } from './PaletteForm.tsx';
import { PasteOutlineForm } from './PasteOutlineForm.tsx';
import { SourceForm } from './SourceForm.tsx';
import { SplitForm } from './SplitForm.tsx';

/** To add a form: a file of its own here, and a line. */
const forms: Readonly<Record<OpenForm['form'], ComponentType<FormProps>>> = {
  'link-to': LinkToForm,
  'move-to': MoveToForm,
  'change-kind': ChangeKindForm,
  'change-relation': ChangeRelationForm,
  'edit-fields': EditFieldsForm,
  merge: MergeForm,
  split: SplitForm,
  cite: CiteForm,
  source: SourceForm,
  'import-sources': ImportSourcesForm,
  'annotate-source': AnnotateSourceForm,
  'appraise-source': AppraiseSourceForm,
  'attach-text': AttachTextForm,
  note: NoteForm,
  dismiss: DismissForm,
  'paste-outline': PasteOutlineForm,
  palette: PaletteForm,
  keys: KeysForm,
};

/** Draws the form that an act has opened. Loaded with the page, so that forms work without the server too. */
export function FormHost() {
  const desk = useDesk();
  const form = useDeskState((state) => state.form);
  const wasOpen = useRef(false);

  useEffect(() => {
    if (form) wasOpen.current = true;
    if (form || !wasOpen.current) return;
    wasOpen.current = false;
    // What had the focus may be gone with the act (a merged node): then the map's tab stop gets it.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[data-map-view] [tabindex="0"]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [form]);

  if (!form) return null;
  const Form = forms[form.form];
  return <Form key={`${form.form} ${form.ref?.id}`} form={form} onClose={() => closeForm()} />;

  /** An act may have opened the next form already: only its own is closed. */
  function closeForm() {
    if (desk.getState().form === form) desk.openForm(null);
  }
}
