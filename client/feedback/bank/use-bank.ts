import { useSyncExternalStore } from 'react';
import { type BankState, type BankStore, ownBank } from './bank-store.ts';

export function useBank(): { readonly bank: BankStore; readonly state: BankState } {
  const bank = ownBank();
  return { bank, state: useSyncExternalStore(bank.subscribe, bank.getState, bank.getState) };
}
