import { Bell as BellIcon } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Bell.module.css';
import { NoticeList } from './NoticeList.tsx';
import { useNotices } from './use-notices.ts';

const listed = 6;

/** What is new, in the header. Not there before there was ever anything new. */
export function Bell() {
  const { notices, state } = useNotices();
  // Another key closes the panel: react-aria keeps no handle on it from outside.
  const [opened, setOpened] = useState(0);
  if (state.notices.length === 0) return null;
  const label = state.unread === 0 ? 'What is new' : `What is new: ${state.unread} unread`;
  return (
    <div className={styles.bell}>
      <Popover
        key={opened}
        label="What is new"
        trigger={(props) => (
          <span className={styles.button}>
            <IconButton label={label} icon={<BellIcon aria-hidden />} {...props} />
            {state.unread > 0 && (
              <span className={styles.count} aria-hidden>
                {state.unread > 9 ? '9+' : state.unread}
              </span>
            )}
          </span>
        )}
      >
        <div className={styles.panel}>
          <div className={styles.head}>
            <h2 className={styles.title}>What is new</h2>
            {state.unread > 0 && (
              <Button variant="quiet" onPress={() => void notices.readAll()}>
                Mark all as read
              </Button>
            )}
          </div>
          {state.phase === 'kept' && <p className={styles.note}>This is what was known last.</p>}
          <NoticeList
            notices={state.notices.slice(0, listed)}
            onOpen={({ id }) => {
              setOpened(opened + 1);
              void notices.read(id);
            }}
          />
          <Link href="/notices" className={styles.all} onClick={() => setOpened(opened + 1)}>
            All notices, and by mail or not
          </Link>
        </div>
      </Popover>
      <VisuallyHidden>
        <span role="status">{state.unread > 0 ? `${state.unread} unread` : ''}</span>
      </VisuallyHidden>
    </div>
  );
}
