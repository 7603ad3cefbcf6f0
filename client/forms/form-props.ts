import type { OpenForm } from '#client/desk/state.ts';

/** What the host gives every form. */
export type FormProps = { readonly form: OpenForm; readonly onClose: () => void };
