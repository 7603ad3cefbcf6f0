import { classNames } from '#client/ui/class-names.ts';
import type { Dashboard, RuleUseRow } from '#shared/assignments/dashboard.ts';
import { notUsefulLimit } from '#shared/rubric/rule-usefulness.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RuleUse.module.css';

type RuleUseProps = { readonly dashboard: Dashboard; readonly onSwitch: (row: RuleUseRow) => void };

const reasonWords: Readonly<Record<keyof RuleUseRow['byReason'], string>> = {
  'already-answered': 'already answered',
  'not-needed-here': 'not needed here',
  'rule-is-wrong': 'rule is wrong',
  other: 'another reason',
};

/** What students dismissed and why, and the switch that turns a rule off for the class. */
export function RuleUse({ dashboard, onSwitch }: RuleUseProps) {
  const { rules, maySet } = dashboard;
  return (
    <section className={styles.part} aria-labelledby="rules-heading">
      <h2 id="rules-heading" className={styles.heading}>
        Findings that were dismissed
      </h2>
      {rules.length === 0 ? (
        <p className={styles.note}>Nobody has dismissed one.</p>
      ) : (
        <ul className={styles.list}>
          {rules.map((row) => (
            <li key={row.ruleId} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.title}>{row.title}</span>
                <span className={styles.note}>{wordsOfUse(row)}</span>
              </span>
              {row.notUseful !== null && (
                <span
                  className={classNames(
                    styles.share,
                    row.notUseful > notUsefulLimit && styles['share--much'],
                  )}
                >
                  {Math.round(row.notUseful * 100)} % not useful
                </span>
              )}
              {maySet ? (
                <Button label={`${switchWords(row)}: ${row.title}`} onPress={() => onSwitch(row)}>
                  {switchWords(row)}
                </Button>
              ) : (
                row.isOff && <span className={styles.note}>Off for the class</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>
        Not useful: dismissed as not needed or as wrong, of all that were raised. Above {notUsefulLimit * 100}{' '}
        % a rule may not fit the task.
      </p>
    </section>
  );
}

function switchWords({ isOff }: RuleUseRow): string {
  return isOff ? 'Turn on again' : 'Turn off for the class';
}

function wordsOfUse({ dismissed, raised, byReason, isOff }: RuleUseRow): string {
  if (isOff && dismissed === 0) return 'Off for the class';
  const ids = Object.keys(byReason) as (keyof RuleUseRow['byReason'])[]; // the keys of its own shape
  const parts = ids.flatMap((id) => (byReason[id] === 0 ? [] : [`${byReason[id]} × ${reasonWords[id]}`]));
  return `${dismissed} of ${raised} dismissed: ${parts.join(', ')}`;
}
