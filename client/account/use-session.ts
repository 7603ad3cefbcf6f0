import { useEffect, useState } from 'react';
import type { Session } from '#shared/accounts/session.ts';
import { accountService } from './account-service.ts';
import { browserDevice } from './device.ts';

export type Person = NonNullable<Session['person']>;

export type SessionState =
  | { readonly phase: 'loading' | 'failed' }
  | { readonly phase: 'ready'; readonly person: Person | null };

/** Who the browser is signed in as; what it keeps of somebody else goes before anything is shown. */
export function useSession(): SessionState {
  const [state, setState] = useState<SessionState>({ phase: 'loading' });
  useEffect(() => {
    let isGone = false;
    const settle = (next: SessionState) => !isGone && setState(next);
    accountService
      .session()
      .then(async (person) => {
        await browserDevice.meet(person);
        settle({ phase: 'ready', person });
      })
      .catch(() => settle({ phase: 'failed' }));
    return () => {
      isGone = true;
    };
  }, []);
  return state;
}
