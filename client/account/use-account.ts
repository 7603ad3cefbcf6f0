import { useCallback, useEffect, useState } from 'react';
import type { Account } from '#shared/accounts/account.ts';
import { accountService } from './account-service.ts';
import { troubleWords } from './trouble-words.ts';

export type AccountState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly trouble: string }
  | { readonly phase: 'ready'; readonly account: Account };

/** One’s own account; `show` puts in what the server has answered to a change. */
export function useAccount() {
  const [state, setState] = useState<AccountState>({ phase: 'loading' });
  const show = useCallback((account: Account) => setState({ phase: 'ready', account }), []);
  const load = useCallback(async () => {
    try {
      show(await accountService.account());
    } catch (error) {
      const trouble = troubleWords(error);
      setState((before) => (before.phase === 'ready' ? before : { phase: 'failed', trouble }));
    }
  }, [show]);
  useEffect(() => {
    void load();
  }, [load]);
  return { state, show, load };
}
