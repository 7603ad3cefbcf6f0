import { useCallback, useEffect, useRef, useState } from 'react';
import type { PersonRow, Standing } from '#shared/accounts/account.ts';
import { accountService } from './account-service.ts';
import { troubleWords } from './trouble-words.ts';

type PeopleState = {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly rows: readonly PersonRow[];
  readonly trouble: string;
};

/** Milliseconds after the last key before the server is asked. */
const pause = 200;

/** The accounts that a search finds. What comes late to an older search is not shown. */
export function usePeople(search: string) {
  const [state, setState] = useState<PeopleState>({ phase: 'loading', rows: [], trouble: '' });
  const asked = useRef(0);

  const load = useCallback(async () => {
    asked.current += 1;
    const number = asked.current;
    try {
      const rows = await accountService.people(search.trim());
      if (number === asked.current) setState({ phase: 'ready', rows, trouble: '' });
    } catch (error) {
      const trouble = troubleWords(error);
      if (number === asked.current) setState(({ rows }) => ({ phase: 'failed', rows, trouble }));
    }
  }, [search]);

  useEffect(() => {
    const timer = setTimeout(() => void load(), search === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [load, search]);

  return {
    state,
    load,
    /** @throws as accountService does */
    async setStanding(id: string, standing: Standing) {
      const row = await accountService.setStanding(id, standing);
      setState((before) => ({
        ...before,
        rows: before.rows.map((known) => (known.id === id ? row : known)),
      }));
    },
  };
}
