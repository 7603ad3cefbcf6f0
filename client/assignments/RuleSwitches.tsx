import { rulesByTopic } from '#client/rubric/rule-groups.ts';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import { Switch } from '../ui/Switch.tsx';
import { counted } from './due-words.ts';
import styles from './RuleSwitches.module.css';

type RuleSwitchesProps = {
  readonly body: AssignmentBody;
  readonly rubrics: readonly RubricRow[];
  readonly onChange: (changes: Pick<AssignmentBody, 'rules'>) => void;
};

/** Which findings students see: as the rubric has it, but for what is switched here. Folded until it is wanted. */
export function RuleSwitches({ body, rubrics, onChange }: RuleSwitchesProps) {
  const uses = rubrics.find(({ rubric }) => rubric.id === body.rubric.id)?.rubric.rules ?? [];
  const usual = new Set(uses.filter(({ enabled }) => enabled).map(({ ruleId }) => ruleId));
  const isOn = (ruleId: string) => body.rules[ruleId] ?? usual.has(ruleId);
  const count = rulesByTopic.reduce((sum, { rules }) => sum + rules.filter(({ id }) => isOn(id)).length, 0);
  const switched = Object.keys(body.rules).length;

  function handleChange(ruleId: string, value: boolean) {
    const { [ruleId]: _before, ...others } = body.rules;
    onChange({ rules: value === usual.has(ruleId) ? others : { ...others, [ruleId]: value } });
  }

  return (
    <details className={styles.rules}>
      <summary className={styles.summary}>
        Students see automatic findings: {counted(count, 'rule')} on
        {switched > 0 && `, ${switched} otherwise than in the rubric`}
      </summary>
      <p className={styles.note}>Findings never set a score; people do.</p>
      {rulesByTopic.map(({ topic, title, rules }) => (
        <div key={topic} className={styles.group}>
          <h3 className={styles.topic}>{title}</h3>
          <ul className={styles.list}>
            {rules.map((rule) => (
              <li key={rule.id}>
                <Switch
                  label={rule.title}
                  value={isOn(rule.id)}
                  onChange={(value) => handleChange(rule.id, value)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
