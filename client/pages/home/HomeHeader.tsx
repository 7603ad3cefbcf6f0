import { CircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { IconButton } from '../../ui/IconButton.tsx';
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx';
import { Wordmark } from '../../ui/Wordmark.tsx';
import styles from './HomeHeader.module.css';
import { AccountMenu } from './late-account.ts';
import { Bell, isClassKnown } from './late-class.ts';
import { HelpDialog } from './late-dialogs.ts';
import { MainMenu } from './MainMenu.tsx';

export function HomeHeader() {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isInClass] = useState(isClassKnown);
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.wordmark}>
        <Wordmark />
      </Link>
      <MainMenu />
      <div className={styles.tools}>
        {/* What comes late moves nothing that is there. */}
        <div className={isInClass ? styles.held : undefined}>
          <Bell />
        </div>
        <ThemeSwitch />
        <IconButton
          label="How it works"
          icon={<CircleQuestionMark aria-hidden />}
          onPress={() => setHelpOpen(true)}
        />
        <div className={styles.held}>
          <AccountMenu />
        </div>
      </div>
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </header>
  );
}
