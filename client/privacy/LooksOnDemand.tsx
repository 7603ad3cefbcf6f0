import { useId, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Looks } from './Looks.tsx';
import styles from './Privacy.module.css';

type LooksOnDemandProps = { readonly essayId?: string | undefined };

/** A button that shows who has looked, and takes it away again. */
export function LooksOnDemand({ essayId }: LooksOnDemandProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.stack}>
      <div>
        <Button onPress={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide who has looked' : 'Show who has looked'}
        </Button>
      </div>
      <div id={id}>{isOpen && <Looks essayId={essayId} />}</div>
    </div>
  );
}
