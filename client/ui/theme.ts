import { useSyncExternalStore } from 'react';

/** `system` follows the device. Kept in localStorage; where that is refused, for as long as the page is open. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** In localStorage; public/theme.js reads it before anything is drawn. */
export const storageKey = 'groundwork-theme';
const listeners = new Set<() => void>();
let current: Theme = 'system';

/** Reads what was chosen before and shows it; call it before the first render. */
export function startTheme() {
  show(storedTheme());
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey) show(storedTheme());
  });
}

export function chooseTheme(theme: Theme) {
  show(theme);
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(theme: Theme) {
  current = theme;
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const listener of listeners) listener();
}

function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(storageKey);
    return themes.find((theme) => theme === stored) ?? 'system';
  } catch {
    return 'system';
  }
}
