import { useEffect, useRef } from 'react';
import { Button } from '#client/ui/Button.tsx';
import styles from './ReadOn.module.css';

type ReadOnProps = { readonly onRead: () => void };

/** One's own look is finished: on to the reviews that waited for it. It comes into sight when it appears. */
export function ReadOn({ onRead }: ReadOnProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={note} className={styles.note}>
      <p>You have looked yourself. Now see what others say.</p>
      <Button variant="primary" onPress={onRead}>
        Read the reviews of your map
      </Button>
    </div>
  );
}
