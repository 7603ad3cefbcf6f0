import { CircleUser, LogIn, LogOut, Settings, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { MenuButton } from '../ui/MenuButton.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { SignOutDialog } from './late-sign-out.ts';
import { withNext } from './next-path.ts';
import { type Person, useSession } from './use-session.ts';

/** Who one is here, at the right of the pages’ headers, and what can be done about it. */
export function AccountMenu() {
  const session = useSession();
  const [location, navigate] = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  const person = session.phase === 'ready' ? session.person : null;
  const isGuest = person === null || person.isGuest;

  function handleAction(id: string) {
    if (id === 'sign-out') setLeaving(true);
    else if (id === '/sign-in' || id === '/sign-up') navigate(withNext(id, placeAfter(location)));
    else navigate(id);
  }

  return (
    <>
      <MenuButton
        label={`Account: ${isGuest ? 'guest' : person.name}`}
        icon={<CircleUser aria-hidden />}
        items={entriesFor(person)}
        onAction={handleAction}
      />
      {isLeaving && person && <SignOutDialog person={person} onClose={() => setLeaving(false)} />}
    </>
  );
}

/** The pages of this folder are no places to come back to. */
function placeAfter(location: string): string {
  return ['/sign-in', '/sign-up', '/reset', '/setup', '/account'].includes(location) ? '/' : location;
}

const iconSize = 16;

function entriesFor(person: Person | null): readonly MenuEntry[] {
  if (person === null || person.isGuest)
    return [
      {
        id: '/sign-up',
        title: 'Keep your work: make an account',
        icon: <UserPlus size={iconSize} aria-hidden />,
        section: 'Guest',
      },
      { id: '/sign-in', title: 'Sign in', icon: <LogIn size={iconSize} aria-hidden />, section: 'Guest' },
      ...(person === null
        ? []
        : [
            {
              id: 'sign-out',
              title: 'Sign out',
              icon: <LogOut size={iconSize} aria-hidden />,
              section: 'Guest',
            },
          ]),
    ];
  return [
    {
      id: '/account',
      title: 'Account',
      icon: <Settings size={iconSize} aria-hidden />,
      section: person.name,
    },
    ...(person.standing === 'administrator'
      ? [
          {
            id: '/people',
            title: 'People',
            icon: <Users size={iconSize} aria-hidden />,
            section: person.name,
          },
        ]
      : []),
    { id: 'sign-out', title: 'Sign out', icon: <LogOut size={iconSize} aria-hidden />, section: person.name },
  ];
}
