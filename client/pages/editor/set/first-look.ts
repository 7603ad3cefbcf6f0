const key = (essayId: string) => `groundwork.told.${essayId}`;

/** Whether this browser has not told yet who sees the essay; true once for each. */
export function isFirstLook(essayId: string): boolean {
  try {
    if (localStorage.getItem(key(essayId)) !== null) return false;
    localStorage.setItem(key(essayId), 'yes');
    return true;
  } catch {
    return true; // blocked storage: said each time rather than never
  }
}
