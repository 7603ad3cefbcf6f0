import { browserDevice } from './device.ts';
import type { Person } from './use-session.ts';

/** After a sign-in everything is loaded anew: what other parts of the page know is the one’s before. */
export async function enter(person: Person | null, path: string) {
  await browserDevice.meet(person);
  window.location.assign(path);
}
