import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Switch } from '../ui/Switch.tsx';
import { NoticeList } from './NoticeList.tsx';
import styles from './NoticesView.module.css';
import { useNotices } from './use-notices.ts';

/** Everything that is kept, and whether it comes by mail as well. */
export function NoticesView() {
  const { notices, state } = useNotices();
  const { phase, trouble, byMail, unread } = state;
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>What is new</h1>
        {unread > 0 && <Button onPress={() => void notices.readAll()}>Mark all as read</Button>}
      </div>
      {trouble !== null && phase !== 'failed' && (
        <p className={styles.trouble} role="status">
          {trouble} <Button onPress={() => void notices.load()}>Try again</Button>
        </p>
      )}
      {phase === 'loading' && <p className={styles.note}>Looking …</p>}
      {phase === 'failed' && (
        <EmptyState
          title="What is new could not be asked for"
          actions={<Button onPress={() => void notices.load()}>Try again</Button>}
        >
          {trouble}
        </EmptyState>
      )}
      {phase !== 'failed' && state.notices.length > 0 && (
        <NoticeList notices={state.notices} onOpen={({ id }) => void notices.read(id)} />
      )}
      {phase === 'ready' && state.notices.length === 0 && (
        <EmptyState title="Nothing is new">
          When an assignment is set or changed, when feedback is there, when a deadline is near, you are told
          here.
        </EmptyState>
      )}
      {byMail !== null && (
        <section className={styles.mail} aria-labelledby="by-mail">
          <h2 id="by-mail" className={styles.heading}>
            By mail
          </h2>
          <Switch
            label="Send me what is new by mail as well"
            value={byMail}
            onChange={(value) => void notices.setByMail(value)}
          />
          <p className={styles.note}>
            One mail for everything that comes within a minute, in plain text. What you have read here by then
            is not mailed.
          </p>
        </section>
      )}
    </>
  );
}
