import { Unreachable } from '../api.ts';
import { accountService } from './account-service.ts';
import { browserDevice } from './device.ts';

/**
 * Ends the session, takes everything of the person off this device, and opens a fresh page.
 * @throws Unreachable when the server cannot be asked: then everything stays as it is, the session too
 */
export async function signOut() {
  await accountService.signOut();
  browserDevice.sendOthersAway();
  await browserDevice.forget();
  // A page that the browser keeps for “back” would show what was on it.
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
  window.location.assign('/');
}

/** Why that could not be done, for people. */
export function signOutTrouble(error: unknown): string {
  if (!(error instanceof Unreachable)) throw error;
  return 'The server cannot be reached, so you are still signed in on this device. Try again before you leave it.';
}
