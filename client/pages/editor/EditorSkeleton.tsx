import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './EditorSkeleton.module.css';

/** The editor's frame while the essay is on its way; the words come up only when it takes a while. */
export function EditorSkeleton() {
  return (
    <main id="main" tabIndex={-1} className={styles.frame} aria-busy="true">
      <title>Opening … · Groundwork</title>
      <h1>
        <VisuallyHidden>Opening the map</VisuallyHidden>
      </h1>
      <div className={styles.header} />
      <p className={styles.words}>Opening the map …</p>
      <div className={styles.side} />
    </main>
  );
}
