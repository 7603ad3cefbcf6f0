import type { MenuEntry } from '#client/ui/menu-entry.ts';
import { chooseTheme, type Theme, themes } from '#client/ui/theme.ts';

/** Light or dark, as the menu of a screen without a status bar offers it. */
export function themeEntries(now: Theme): readonly MenuEntry[] {
  return themes.map((id) => ({
    id: `theme-${id}`,
    title: `${titles[id]}${id === now ? ' (now)' : ''}`,
    section: 'Light or dark',
  }));
}

/** Does what an entry says, where it is one of these. */
export function chooseThemeEntry(entryId: string) {
  const chosen = themes.find((name) => entryId === `theme-${name}`);
  if (chosen) chooseTheme(chosen);
}

const titles = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
