import { Monitor, Moon, Sun } from 'lucide-react';
import { MenuButton } from './MenuButton.tsx';
import { chooseTheme, themes, useTheme } from './theme.ts';

const titles = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
const icons = { system: <Monitor aria-hidden />, light: <Sun aria-hidden />, dark: <Moon aria-hidden /> };

export function ThemeSwitch() {
  const theme = useTheme();
  return (
    <MenuButton
      label={`Light or dark: ${titles[theme].toLowerCase()}`}
      icon={icons[theme]}
      items={themes.map((id) => ({ id, title: titles[id], icon: icons[id] }))}
      onAction={(id) => {
        const chosen = themes.find((name) => name === id);
        if (chosen) chooseTheme(chosen);
      }}
    />
  );
}
