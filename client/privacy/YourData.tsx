import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Account } from '#shared/accounts/account.ts';
import type { Receipt } from '#shared/privacy/erasure.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { EraseAccountDialog } from './EraseAccountDialog.tsx';
import { LooksOnDemand } from './LooksOnDemand.tsx';
import styles from './Privacy.module.css';
import { useOwnData } from './use-own-data.ts';

type YourDataProps = {
  readonly account: Account;
  /** Says what was done, to be heard as well. */
  readonly onDone: (text: string) => void;
  readonly onErased: (receipt: Receipt) => void;
};

/** What is kept of oneself: all of it as a file, who has looked at it, and the end of it. */
export function YourData({ account, onDone, onErased }: YourDataProps) {
  const [isErasing, setErasing] = useState(false);
  const data = useOwnData(() => onDone('Your data is saved as a file.'));
  return (
    <div className={styles.stack}>
      <div className={styles.part}>
        <h3 className={styles.heading}>Download everything</h3>
        <p className={styles.note}>
          One ZIP with your maps (JSON, Word, SVG), findings, what you handed in, feedback, and every change.
          A README in it says what is what.
        </p>
        {data.progress ? (
          <div className={styles.stack}>
            {data.progress.of === 0 ? (
              <p role="status">Putting it together …</p>
            ) : (
              <ProgressBar label="files" value={data.progress.files} of={data.progress.of} />
            )}
            <div>
              <Button onPress={data.cancel}>Stop</Button>
            </div>
          </div>
        ) : (
          <div>
            <Button icon={<Download aria-hidden />} onPress={() => void data.download()}>
              Download my data
            </Button>
          </div>
        )}
        {data.trouble && (
          <p role="alert" className={styles.trouble}>
            {data.trouble}
          </p>
        )}
      </div>
      <div className={styles.part}>
        <h3 className={styles.heading}>Who has looked at your work</h3>
        <LooksOnDemand />
      </div>
      <div className={styles.part}>
        <h3 className={styles.heading}>Delete your account</h3>
        <p className={styles.note}>At once and for good, with a receipt.</p>
        <div>
          <Button variant="danger" opens="dialog" onPress={() => setErasing(true)}>
            Delete my account…
          </Button>
        </div>
      </div>
      {isErasing && (
        <EraseAccountDialog account={account} onErased={onErased} onClose={() => setErasing(false)} />
      )}
    </div>
  );
}
