import { nanoid } from 'nanoid';
import { useCallback, useEffect, useState } from 'react';
import type { Invitation } from '#shared/assessment/invitation.ts';
import { Refusal, Unreachable } from '../api.ts';
import { invitationService, type Shared } from './invitation-service.ts';

/** Links and members of one essay, as its owner changes them. */
export function useSharing(essayId: string) {
  const [shared, setShared] = useState<Shared | null>(null);
  /** How one is called so far; null until that is known. */
  const [ownName, setOwnName] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  /** Does something, then asks how it is now; a failure is said and changes nothing. */
  const run = useCallback(
    async (act: () => Promise<unknown>): Promise<boolean> => {
      setBusy(true);
      setTrouble('');
      try {
        await act();
        setShared(await invitationService.list(essayId));
        return true;
      } catch (error) {
        if (error instanceof Refusal) setTrouble(error.message);
        else if (error instanceof Unreachable)
          setTrouble('The server cannot be reached. Links are made and taken back there; try again.');
        else throw error;
        return false;
      } finally {
        setBusy(false);
      }
    },
    [essayId],
  );
  useEffect(() => void run(async () => setOwnName(await invitationService.ownName())), [run]);

  return {
    shared,
    trouble,
    isBusy,
    ownName,
    callMyself: (name: string) =>
      run(async () => {
        await invitationService.callMyself(name);
        setOwnName(name);
      }),
    retry: () => run(async () => undefined),
    make: (role: Invitation['role']) => run(() => invitationService.make(essayId, nanoid(), role)),
    revoke: (invitationId: string) => run(() => invitationService.revoke(essayId, invitationId)),
    remove: (personId: string) => run(() => invitationService.removeMember(essayId, personId)),
  };
}
