const key = 'groundwork.last-act';

/** The act chosen last from the palette, on this device; it stands first when the palette opens. */
export function readLastAct(): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null; // storage is forbidden here: nothing is remembered
  }
}

export function writeLastAct(actId: string) {
  try {
    globalThis.localStorage?.setItem(key, actId);
  } catch {
    // full or forbidden: the palette opens in its usual order
  }
}
