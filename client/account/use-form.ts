import { type FormEvent, useState } from 'react';
import type * as z from 'zod/mini';
import { fieldProblemsOf } from '#shared/errors.ts';
import { Refusal } from '../api.ts';
import { troubleWords } from './trouble-words.ts';

/** Fields whose refusal is about one of them, by the code of shared/errors.ts. */
const fieldOfCode: Readonly<Record<string, string>> = { 'email-taken': 'email' };

type FormOf<Name extends string> = {
  readonly values: Readonly<Record<Name, string>>;
  readonly set: (name: Name, value: string) => void;
  /** What does not fit in a field and what to do; empty when nothing is wrong. */
  readonly problemOf: (name: Name) => string;
  /** What is wrong with the whole. */
  readonly trouble: string;
  readonly isBusy: boolean;
  readonly onSubmit: (event: FormEvent) => void;
};

/** A form of words: judged by the schema that the server judges it by, sent once, and kept as it is when that fails. */
export function useForm<Name extends string, Schema extends z.ZodMiniType>(
  schema: Schema,
  initial: Readonly<Record<Name, string>>,
  send: (value: z.output<Schema>) => Promise<void>,
): FormOf<Name> {
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function submit() {
    const parsed = schema.safeParse(values);
    if (!parsed.success) {
      const found = fieldProblemsOf(parsed.error, '').map(({ pointer, detail }) => [
        pointer.slice(1),
        detail,
      ]);
      setProblems(Object.fromEntries(found.toReversed()));
      return;
    }
    setBusy(true);
    try {
      await send(parsed.data);
    } catch (error) {
      const words = troubleWords(error);
      const field = error instanceof Refusal ? fieldOfCode[error.code] : undefined;
      if (field !== undefined) setProblems({ [field]: words });
      else setTrouble(words);
    } finally {
      setBusy(false);
    }
  }

  return {
    values,
    set: (name, value) => {
      setValues((before) => ({ ...before, [name]: value }));
      setProblems(({ [name]: _, ...others }) => others);
    },
    problemOf: (name) => problems[name] ?? '',
    trouble,
    isBusy,
    onSubmit: (event) => {
      event.preventDefault();
      if (isBusy) return;
      setTrouble('');
      setProblems({});
      void submit();
    },
  };
}
