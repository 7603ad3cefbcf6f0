import { useState } from 'react';
import type { ActGroup } from '#client/desk/acts/act.ts';
import { chordText } from '#client/desk/acts/chord.ts';
import { acts } from '#client/desk/acts/index.ts';
import { areLetterKeysOn, setLetterKeys } from '#client/desk/preferences.ts';
import { textKeyList } from '#client/desk/text/text-keys.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { groupTitles } from './act-groups.ts';
import type { FormProps } from './form-props.ts';
import styles from './KeysForm.module.css';

const groups = Object.keys(groupTitles) as ActGroup[]; // the keys of the literal

/** Every key there is, made from the acts themselves, and the switch that WCAG 2.1.4 asks for. */
export function KeysForm({ onClose }: FormProps) {
  const [areOn, setAreOn] = useState(areLetterKeysOn);
  return (
    <Dialog title="Keys" isOpen onClose={onClose} width="wide">
      <Switch
        label="Single letters act on the map"
        value={areOn}
        onChange={(isOn) => {
          setLetterKeys(isOn);
          setAreOn(isOn);
        }}
      />
      <p className={styles.hint}>
        Letters act while the map or the outline has the focus and nothing is typed. In the outline ↑ ↓ walk
        the rows, → opens or goes in, ← closes or goes out; hold Shift to select several.
      </p>
      <div className={styles.groups}>
        {groups.map((group) => {
          const keyed = acts.filter((act) => act.group === group && act.keys.length > 0);
          if (keyed.length === 0) return null;
          return (
            <section key={group} className={styles.group}>
              <h3 className={styles.heading}>{groupTitles[group]}</h3>
              <dl className={styles.keys}>
                {keyed.map((act) => (
                  <div key={act.id} className={styles.row}>
                    <dt>{act.title}</dt>
                    <dd className={styles.chords}>
                      {act.keys.map(({ chord, scope }) => (
                        <span key={`${chord} ${scope}`}>
                          <kbd className={styles.key}>{chordText(chord)}</kbd>
                          {scope === 'editing' && <span className={styles.when}> while typing</span>}
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
        <section className={styles.group}>
          <h3 className={styles.heading}>In the text</h3>
          <dl className={styles.keys}>
            {textKeyList.map(({ title, chord }) => (
              <div key={title} className={styles.row}>
                <dt>{title}</dt>
                <dd className={styles.chords}>
                  <kbd className={styles.key}>{chordText(chord)}</kbd>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
