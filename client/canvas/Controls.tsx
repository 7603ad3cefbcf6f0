import { Focus, Minus, Network, Plus, Scan } from 'lucide-react';
import { actNamed } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import styles from './Controls.module.css';

const icons = [
  ['zoom-in', <Plus key="zoom-in" />],
  ['zoom-out', <Minus key="zoom-out" />],
  ['fit', <Scan key="fit" />],
  ['focus-mode', <Focus key="focus-mode" />],
  ['unpin-all', <Network key="unpin-all" />],
] as const;

/** Zoom, fit, focus and tidy; each is an act with its key. */
export function Controls() {
  const desk = useDesk();
  const isFocused = useDeskState((state) => state.focusOn !== null);
  const usable = useDeskState((state) =>
    icons
      .filter(([id]) => actNamed(id).isAvailable(state))
      .map(([id]) => id)
      .join(' '),
  ).split(' ');
  return (
    <div className={styles.controls}>
      {icons.map(([id, icon]) => {
        const act = actNamed(id);
        return (
          <IconButton
            key={id}
            label={act.title}
            keys={keysText(act)}
            icon={icon}
            isDisabled={!usable.includes(id)}
            isPressed={id === 'focus-mode' ? isFocused : undefined}
            onPress={() => act.perform(desk)}
          />
        );
      })}
    </div>
  );
}
