import { Check, ChevronDown, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import { loadExamples } from '#client/findings/late-parts.ts';
import { Button } from '#client/ui/Button.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { late } from '#client/ui/late.tsx';
import { Select } from '#client/ui/Select.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import { Switch } from '#client/ui/Switch.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { changeRuleUse } from '#shared/rubric/editing/criteria.ts';
import type { RuleUse } from '#shared/rubric/rubric.ts';
import type { Rule } from '#shared/rubric/rule.ts';
import type { RuleUsefulness } from '#shared/rubric/rule-usefulness.ts';
import { NotUseful } from './NotUseful.tsx';
import { RuleOptions } from './RuleOptions.tsx';
import styles from './RuleSetting.module.css';
import { severityChoices } from './severity-choices.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

const RuleExamples = late(loadExamples, ({ retry }) => (
  <Button onPress={retry}>The examples did not load. Try again</Button>
));

export type RuleSettingProps = {
  readonly rule: Rule;
  /** Nothing when the rubric does not list it: it is off. */
  readonly use: RuleUse | undefined;
  readonly count: RuleUsefulness | undefined;
};

/** One rule: on or off at once; how gravely, its options and examples behind a fold. */
export function RuleSetting({ rule, use, count }: RuleSettingProps) {
  const desk = useRubricDesk();
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const [isOpen, setOpen] = useState(false);
  const isOn = use?.enabled ?? false;

  return (
    <li className={styles.rule}>
      <div className={styles.row}>
        <IconButton
          size="small"
          label={isOpen ? `Close the settings of: ${rule.title}` : `Settings and examples of: ${rule.title}`}
          icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
          onPress={() => setOpen(!isOpen)}
        />
        {isReadOnly ? (
          <p className={styles.fixed}>
            {isOn ? <Check aria-hidden size={16} /> : <X aria-hidden size={16} />}
            {rule.title}
            <VisuallyHidden>{isOn ? ': on' : ': off'}</VisuallyHidden>
          </p>
        ) : (
          <Switch
            label={rule.title}
            value={isOn}
            onChange={(enabled) => desk.edit((body) => changeRuleUse(body, rule.id, { enabled }))}
          />
        )}
        <SeverityMark severity={use?.severity ?? rule.severity} />
      </div>
      <NotUseful
        count={count}
        isOn={isOn && !isReadOnly}
        title={rule.title}
        onTurnOff={() => desk.edit((body) => changeRuleUse(body, rule.id, { enabled: false }))}
      />
      {isOpen && (
        <div className={styles.content}>
          <p>{rule.why}</p>
          {isReadOnly ? (
            <p className={styles.own}>
              Weighs as: <SeverityMark severity={use?.severity ?? rule.severity} isWordShown />
            </p>
          ) : (
            <div className={styles.severity}>
              <Select
                label="How gravely it asks"
                items={severityChoices(rule.severity)}
                value={use?.severity ?? 'own'}
                onChange={(id) =>
                  desk.edit((body) => changeRuleUse(body, rule.id, { severity: id === 'own' ? null : id }))
                }
              />
            </div>
          )}
          <RuleOptions rule={rule} options={use?.options ?? {}} />
          <div className={styles.examples}>
            <RuleExamples ruleId={rule.id} version={rule.version} />
          </div>
        </div>
      )}
    </li>
  );
}
