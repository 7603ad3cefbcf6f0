import { useEffect, useRef, useState } from 'react';
import { TextField } from './TextField.tsx';

export type DraftFieldProps = {
  readonly label: string;
  readonly value: string;
  /** One undo step: called when the field is left, and after a pause in typing. */
  readonly onCommit: (text: string) => void;
  readonly multiline?: boolean | undefined;
  readonly rows?: number | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
};

/** ms without a key until what is typed is kept: a killed tab loses at most that. */
const pause = 1200;

/** A field whose words are kept in one step, not letter by letter. */
export function DraftField({ value, onCommit, ...field }: DraftFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = useRef<(() => void) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function flush() {
    clearTimeout(timer.current);
    const kept = keep.current;
    keep.current = null;
    kept?.();
  }

  function handleChange(text: string) {
    setDraft(text);
    keep.current = () => {
      setDraft(null);
      if (text !== value) onCommit(text);
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, pause);
  }

  // Another node may be selected, or the panel closed, before the field is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it goes; flush reads refs alone
  useEffect(() => flush, []);

  return <TextField {...field} value={draft ?? value} onChange={handleChange} onBlur={flush} />;
}
