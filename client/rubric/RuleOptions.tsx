import { Checkbox } from '#client/ui/Checkbox.tsx';
import { Select } from '#client/ui/Select.tsx';
import { changeRuleUse } from '#shared/rubric/editing/criteria.ts';
import type { Rule } from '#shared/rubric/rule.ts';
import { NumberOption } from './NumberOption.tsx';
import { type OptionField, optionFieldsOf } from './option-fields.ts';
import { choiceWords, wordsOfOption } from './option-words.ts';
import styles from './RuleOptions.module.css';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type RuleOptionsProps = {
  readonly rule: Rule;
  readonly options: Readonly<Record<string, unknown>>;
};

/** A rule's options as a form, from its own schema; what is left at its standard is not written down. */
export function RuleOptions({ rule, options }: RuleOptionsProps) {
  const desk = useRubricDesk();
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const fields = optionFieldsOf(rule);
  if (fields.length === 0) return null;

  function write(name: string, value: unknown) {
    const { [name]: _before, ...rest } = options;
    const next = value === undefined ? rest : { ...rest, [name]: value };
    // What the rule does not take never gets into the rubric.
    if (rule.options.safeParse(next).success)
      desk.edit((body) => changeRuleUse(body, rule.id, { options: next }), { typing: `${rule.id} ${name}` });
  }

  return (
    <fieldset className={styles.options} disabled={isReadOnly}>
      <legend className={styles.legend}>Options</legend>
      {fields.map((field) => (
        <Option
          key={field.name}
          ruleId={rule.id}
          field={field}
          value={options[field.name]}
          onChange={(value) => write(field.name, value)}
        />
      ))}
    </fieldset>
  );
}

type OptionProps = {
  readonly ruleId: string;
  readonly field: OptionField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

function Option({ ruleId, field, value, onChange }: OptionProps) {
  const words = wordsOfOption(ruleId, field.name);
  const label = words?.label ?? field.name;
  switch (field.type) {
    case 'number':
      return (
        <NumberOption
          label={label}
          field={field}
          isShare={words?.isShare ?? false}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'switch':
      return (
        <Checkbox
          label={label}
          value={typeof value === 'boolean' ? value : field.standard}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <div className={styles.choice}>
          <Select
            label={label}
            items={field.choices.map((id) => ({ id, title: choiceWords(id, words) }))}
            value={typeof value === 'string' ? value : field.standard}
            onChange={onChange}
          />
        </div>
      );
    case 'several': {
      const chosen = Array.isArray(value) ? value.map(String) : field.standard;
      return (
        <fieldset className={styles.several}>
          <legend className={styles.name}>{label}</legend>
          {field.choices.map((choice) => (
            <Checkbox
              key={choice}
              label={choiceWords(choice, words)}
              value={chosen.includes(choice)}
              onChange={(isChosen) =>
                onChange(
                  field.choices.filter((other) => (other === choice ? isChosen : chosen.includes(other))),
                )
              }
            />
          ))}
        </fieldset>
      );
    }
  }
}
