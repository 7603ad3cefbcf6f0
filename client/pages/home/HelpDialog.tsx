import { Link } from 'wouter';
import { kinds } from '#shared/graph/kinds/index.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KindIcon } from '../../ui/KindIcon.tsx';
import styles from './HelpDialog.module.css';

export type HelpDialogProps = { readonly onClose: () => void };

export function HelpDialog({ onClose }: HelpDialogProps) {
  return (
    <Dialog title="How it works" isOpen onClose={onClose} width="medium">
      <p>
        A map shows what your essay argues and what stands under each step. While you build it, Groundwork
        points to what is still missing. It asks questions; it never writes for you and never gives a grade.
      </p>
      <dl className={styles.kinds}>
        {Object.values(kinds).map((kind) => (
          <div key={kind.id} className={styles.kind}>
            <dt className={styles.term}>
              <KindIcon kind={kind.id} />
              {kind.title}
            </dt>
            <dd className={styles.words}>{kind.explanation}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        Inside a map, press <kbd>?</kbd> for all keys, or <kbd>Ctrl K</kbd> (<kbd>⌘ K</kbd> on a Mac) to find
        anything by name.
      </p>
      <p className={styles.note}>
        There is more to read: <Link href="/help/students">for students</Link>,{' '}
        <Link href="/help/instructors">for instructors</Link>,{' '}
        <Link href="/help/administrators">for administrators</Link>, and{' '}
        <Link href="/help">all of it, with a search</Link>.
      </p>
    </Dialog>
  );
}
