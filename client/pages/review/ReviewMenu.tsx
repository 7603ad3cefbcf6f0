import { Ellipsis } from 'lucide-react';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { useTheme } from '#client/ui/theme.ts';
import { chooseThemeEntry, themeEntries } from '../assess/theme-entries.ts';

type ReviewMenuProps = {
  /** Null once the review is sent. */
  readonly onDecline: (() => void) | null;
  readonly onKeys: () => void;
};

/** What is wanted now and then. */
export function ReviewMenu({ onDecline, onKeys }: ReviewMenuProps) {
  const theme = useTheme();
  const items = [
    ...(onDecline ? [{ id: 'decline', title: 'Decline this review…', section: 'Review' }] : []),
    { id: 'print', title: 'Print it…', section: 'Review' },
    { id: 'keys', title: 'Keys…', keys: '?', section: 'Review' },
    ...themeEntries(theme),
  ];

  function handleAction(id: string) {
    if (id === 'decline') onDecline?.();
    else if (id === 'print') window.print();
    else if (id === 'keys') onKeys();
    else chooseThemeEntry(id);
  }

  return <MenuButton label="More" icon={<Ellipsis aria-hidden />} items={items} onAction={handleAction} />;
}
