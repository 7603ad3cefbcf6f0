import { Menu } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { MenuButton } from '../../ui/MenuButton.tsx';
import styles from './MainMenu.module.css';
import { useToAssess } from './to-assess-count.ts';

/**
 * The ways between the pages. Students see a menu; whoever has something to assess sees the links themselves, where
 * they have room.
 */
export function MainMenu() {
  const toAssess = useToAssess();
  const [location, navigate] = useLocation();
  const places = [
    { href: '/', title: 'Home' },
    ...(toAssess > 0 || location === '/assess' ? [{ href: '/assess', title: 'To assess' }] : []),
    { href: '/rubrics', title: 'Rubrics' },
    { href: '/bank', title: 'Comment bank' },
  ];
  return (
    <>
      {toAssess > 0 && (
        <nav className={styles.links} aria-label="Groundwork">
          {places.map(({ href, title }) => (
            <Link
              key={href}
              href={href}
              className={styles.link}
              aria-current={location === href ? 'page' : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      )}
      <div className={styles.menu}>
        <MenuButton
          label="Go to"
          icon={<Menu aria-hidden />}
          items={places.map(({ href, title }) => ({ id: href, title }))}
          onAction={navigate}
        />
      </div>
    </>
  );
}
