import { useState } from 'react';
import { areLetterKeysOn, setLetterKeys } from '../desk/preferences.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './AssessKeys.module.css';
import { formKeyList } from './form-keys.ts';

type AssessKeysProps = {
  readonly title?: string;
  readonly list?: readonly { readonly keys: readonly string[]; readonly says: string }[];
  readonly onClose: () => void;
};

/** Every key of the assessing screen, and the switch that WCAG 2.1.4 asks for. */
export function AssessKeys({ title = 'Keys for assessing', list = formKeyList, onClose }: AssessKeysProps) {
  const [areOn, setAreOn] = useState(areLetterKeysOn);
  return (
    <Dialog title={title} isOpen onClose={onClose} width="medium">
      <Switch
        label="Single letters and numbers act"
        value={areOn}
        onChange={(isOn) => {
          setLetterKeys(isOn);
          setAreOn(isOn);
        }}
      />
      <p className={styles.hint}>
        They act while the focus is in the rubric and nothing is typed; F6 leads there from anywhere.
      </p>
      <dl className={styles.keys}>
        {list.map(({ keys, says }) => (
          <div key={says} className={styles.row}>
            <dt>{says}</dt>
            <dd className={styles.chords}>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
