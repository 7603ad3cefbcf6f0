import { useState } from 'react';
import { Segmented } from '#client/ui/Segmented.tsx';
import type { RuleUsefulness } from '#shared/rubric/rule-usefulness.ts';
import { RuleSetting } from './RuleSetting.tsx';
import styles from './RuleSettings.module.css';
import { rulesByTopic } from './rule-groups.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type RuleSettingsProps = {
  /** By rule id; empty while nothing is known. */
  readonly counts: ReadonlyMap<string, RuleUsefulness>;
};

type Shown = 'on' | 'all';

/** Which rules ask, how gravely, and with which options. */
export function RuleSettings({ counts }: RuleSettingsProps) {
  const desk = useRubricDesk();
  const uses = useRubricState((state) => state.body.rules);
  const [shown, setShown] = useState<Shown>('on');
  // A rule that is switched off stays in sight until the list is chosen anew: it may have been a slip.
  const [listed, setListed] = useState(() => enabledIn(uses));
  const on = enabledIn(uses);
  const count = rulesByTopic.reduce((sum, { rules }) => sum + rules.length, 0);
  const isShown = (ruleId: string) => shown === 'all' || listed.has(ruleId) || on.has(ruleId);

  return (
    <section aria-labelledby="findings-heading" className={styles.section}>
      <div className={styles.head}>
        <h2 id="findings-heading" className={styles.heading}>
          Which automatic findings may students see?
        </h2>
        <Segmented
          label="Which rules are listed"
          items={[
            { id: 'on', title: `On (${on.size})` },
            { id: 'all', title: `All ${count}` },
          ]}
          value={shown}
          onChange={(next: Shown) => {
            setShown(next);
            setListed(enabledIn(desk.getState().body.rules));
          }}
        />
      </div>
      <p className={styles.note}>Findings never set a score; people do.</p>
      {rulesByTopic.map(({ topic, title, rules }) => {
        const listedRules = rules.filter(({ id }) => isShown(id));
        if (listedRules.length === 0) return null;
        return (
          <div key={topic} className={styles.group}>
            <h3 className={styles.topic}>{title}</h3>
            <ul className={styles.list}>
              {listedRules.map((rule) => (
                <RuleSetting
                  key={rule.id}
                  rule={rule}
                  use={uses.find(({ ruleId }) => ruleId === rule.id)}
                  count={counts.get(rule.id)}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function enabledIn(uses: readonly { readonly ruleId: string; readonly enabled: boolean }[]) {
  return new Set(uses.filter(({ enabled }) => enabled).map(({ ruleId }) => ruleId));
}
